// Adds to a page that works without it: the colour scheme button, the current heading
// in the list of contents, and copy buttons on code.
(function () {
  "use strict";

  var root = document.documentElement;
  var storageKey = "scopebook-scheme";

  function stored() {
    try { return localStorage.getItem(storageKey); } catch (error) { return null; }
  }

  function store(scheme) {
    try { localStorage.setItem(storageKey, scheme); } catch (error) { /* private window: keep it for this page */ }
  }

  // At once, before the first paint.
  var scheme = stored();
  if (scheme === "light" || scheme === "dark") root.setAttribute("data-scheme", scheme);

  function addSchemeButton() {
    var button = document.querySelector(".scheme-toggle");
    if (!button) return;
    var system = window.matchMedia("(prefers-color-scheme: dark)");

    function isDark() {
      var chosen = root.getAttribute("data-scheme");
      return chosen ? chosen === "dark" : system.matches;
    }
    function show() { button.setAttribute("aria-pressed", String(isDark())); }

    button.addEventListener("click", function () {
      var next = isDark() ? "light" : "dark";
      root.setAttribute("data-scheme", next);
      store(next);
      show();
    });
    system.addEventListener("change", show);
    show();
    button.hidden = false;
  }

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

  function copyText(text) {
    if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
    var area = document.createElement("textarea");
    area.value = text;
    area.className = "hidden";
    document.body.appendChild(area);
    area.select();
    var done = document.execCommand("copy");
    area.remove();
    return done ? Promise.resolve() : Promise.reject(new Error("not allowed"));
  }

  function addCopyButtons() {
    if (!document.querySelector(".code")) return;
    var status = document.createElement("p");
    status.className = "hidden";
    status.setAttribute("role", "status");
    document.querySelector("main").appendChild(status);
    document.querySelectorAll(".code").forEach(function (figure) {
      var code = figure.querySelector("code");
      if (!code) return;
      var button = document.createElement("button");
      button.type = "button";
      button.className = "copy";
      button.textContent = "Copy";
      button.addEventListener("click", function () {
        function say(word) {
          button.textContent = word;
          status.textContent = word;
          setTimeout(function () { button.textContent = "Copy"; status.textContent = ""; }, 2000);
        }
        copyText(code.textContent).then(function () { say("Copied"); }, function () { say("Not copied"); });
      });
      figure.appendChild(button);
    });
  }

  // Menus that float close with Escape or a click elsewhere.
  function closeSwitcher() {
    var switcher = document.querySelector(".switcher");
    if (!switcher) return;
    document.addEventListener("click", function (event) {
      if (!switcher.contains(event.target)) switcher.open = false;
    });
    switcher.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && switcher.open) {
        switcher.open = false;
        switcher.querySelector("summary").focus();
      }
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    addSchemeButton();
    followHeadings();
    addCopyButtons();
    closeSwitcher();
  });
})();
