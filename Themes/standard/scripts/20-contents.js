// Marks the current heading in the list of contents.
(function () {
  "use strict";

  function followHeadings() {
    var links = Array.prototype.slice.call(document.querySelectorAll(".contents a[href^='#']"));
    var entries = links.map(function (link) {
      return { link: link, heading: document.getElementById(decodeURIComponent(link.hash.slice(1))) };
    }).filter(function (entry) { return entry.heading; });
    if (!entries.length) return;
    var current = null;
    var waiting = false;

    function mark() {
      waiting = false;
      var found = entries[0];
      entries.forEach(function (entry) {
        if (entry.heading.getBoundingClientRect().top < 120) found = entry;
      });
      var atEnd = window.innerHeight + window.scrollY >= document.body.scrollHeight - 2;
      if (atEnd && window.scrollY > 0) found = entries[entries.length - 1];
      if (found.link === current) return;
      if (current) { current.classList.remove("current"); current.removeAttribute("aria-current"); }
      current = found.link;
      current.classList.add("current");
      current.setAttribute("aria-current", "true");
    }
    window.addEventListener("scroll", function () {
      if (!waiting) { waiting = true; requestAnimationFrame(mark); }
    }, { passive: true });
    mark();
  }

  document.addEventListener("DOMContentLoaded", followHeadings);
})();
