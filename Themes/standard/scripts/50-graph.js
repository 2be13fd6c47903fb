// Graphs of items: dims what is not connected to the item in question, and lets arrows move from item to item,
// so that the whole drawing is one stop of the Tab key.
(function () {
  "use strict";

  function Graph(drawing) {
    var nodes = Array.prototype.slice.call(drawing.querySelectorAll(".node"));
    var edges = Array.prototype.slice.call(drawing.querySelectorAll("[data-ends]")).map(function (edge) {
      var ends = edge.getAttribute("data-ends").split(" ");
      return { element: edge, upper: Number(ends[0]), lower: Number(ends[1]) };
    });
    var above = nodes.map(function () { return []; });
    var below = nodes.map(function () { return []; });
    edges.forEach(function (edge) {
      above[edge.lower].push(edge);
      below[edge.upper].push(edge);
    });

    // Everything that the item rests on, and everything that rests on it.
    function reach(start, steps, end, marked) {
      var seen = {};
      var waiting = [start];
      while (waiting.length) {
        var node = waiting.pop();
        if (seen[node]) continue;
        seen[node] = true;
        nodes[node].classList.add("near");
        steps[node].forEach(function (edge) {
          marked.push(edge.element);
          waiting.push(edge[end]);
        });
      }
    }

    function clear() {
      drawing.classList.remove("dimming");
      drawing.querySelectorAll(".near").forEach(function (element) { element.classList.remove("near"); });
    }

    function show(node) {
      clear();
      if (!node) return;
      // Edges name their ends by the order of the nodes.
      var number = nodes.indexOf(node);
      var marked = [];
      reach(number, below, "lower", marked);
      reach(number, above, "upper", marked);
      marked.forEach(function (edge) { edge.classList.add("near"); });
      drawing.classList.add("dimming");
    }

    function focused() {
      var node = document.activeElement && document.activeElement.closest(".node");
      return node && drawing.contains(node) ? node : null;
    }

    drawing.addEventListener("pointerover", function (event) {
      show(event.target.closest(".node") || focused());
    });
    drawing.addEventListener("pointerleave", function () { show(focused()); });
    drawing.addEventListener("focusin", function (event) { show(event.target.closest(".node")); });
    drawing.addEventListener("focusout", clear);
    drawing.addEventListener("keydown", function (event) { if (event.key === "Escape") clear(); });
    moveWithArrows(drawing, nodes.filter(function (node) { return node.hasAttribute("href"); }));
  }

  // Arrows go to the nearest item in their direction.
  function moveWithArrows(drawing, links) {
    if (!links.length) return;
    links.forEach(function (link, index) { link.setAttribute("tabindex", index ? "-1" : "0"); });

    function middle(link) {
      var box = link.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }

    function nearest(from, x, y) {
      var start = middle(from);
      var best = null;
      var least = Infinity;
      links.forEach(function (link) {
        var place = middle(link);
        var ahead = (place.x - start.x) * x + (place.y - start.y) * y;
        var aside = Math.abs((place.x - start.x) * y) + Math.abs((place.y - start.y) * x);
        // Up and down stay in the column; left and right go to the next column first.
        if (ahead < 1 || (y && aside > 1)) return;
        var way = x ? ahead * 100 + aside : ahead;
        if (way < least) { least = way; best = link; }
      });
      return best;
    }

    var steps = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
    drawing.addEventListener("keydown", function (event) {
      var current = event.target.closest(".node");
      if (!current || event.altKey || event.ctrlKey || event.metaKey) return;
      var step = steps[event.key];
      var next = step ? nearest(current, step[0], step[1])
        : event.key === "Home" ? links[0] : event.key === "End" ? links[links.length - 1] : null;
      if (!step && !next) return;
      event.preventDefault();
      if (!next) return;
      links.forEach(function (link) { link.setAttribute("tabindex", link === next ? "0" : "-1"); });
      next.focus();
      next.scrollIntoView({ block: "nearest", inline: "nearest" });
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll(".graph-sheet > .graph-drawing").forEach(Graph);
  });
})();
