// Arrows move between the cells of a traceability matrix, which is one stop of the Tab key.
(function () {
  "use strict";

  function Matrix(table) {
    var body = table.tBodies[0];
    if (!body) return;
    var current = null;

    // Where focus goes in a cell: its links, or the cell itself where it says what is missing.
    function stops(cell) {
      var links = Array.prototype.slice.call(cell.querySelectorAll("a[href]"));
      return links.length ? links : [cell];
    }

    function move(stop) {
      if (!stop) return;
      if (current) current.setAttribute("tabindex", "-1");
      current = stop;
      current.setAttribute("tabindex", "0");
      current.focus();
      current.scrollIntoView({ block: "nearest", inline: "nearest" });
    }

    function rows() { return Array.prototype.filter.call(body.rows, function (row) { return !row.hidden; }); }

    body.querySelectorAll("a[href]").forEach(function (link) { link.setAttribute("tabindex", "-1"); });
    Array.prototype.forEach.call(body.rows, function (row) {
      Array.prototype.forEach.call(row.cells, function (cell) { if (!cell.querySelector("a[href]")) cell.setAttribute("tabindex", "-1"); });
    });

    // The one stop is in the first row that is to be seen.
    function begin() {
      var all = rows();
      if (current && !current.closest("[hidden]")) return;
      if (current) current.setAttribute("tabindex", "-1");
      current = all.length ? stops(all[0].cells[0])[0] : null;
      if (current) current.setAttribute("tabindex", "0");
    }
    begin();
    new MutationObserver(begin).observe(body, { attributes: true, attributeFilter: ["hidden"], subtree: true });

    body.addEventListener("focusin", function (event) {
      if (event.target === current) return;
      if (current) current.setAttribute("tabindex", "-1");
      current = event.target;
      current.setAttribute("tabindex", "0");
    });

    body.addEventListener("keydown", function (event) {
      if (event.altKey || event.metaKey || event.shiftKey) return;
      var cell = event.target.closest("td, th");
      var row = event.target.closest("tr");
      if (!cell || !row) return;
      var all = rows();
      var place = all.indexOf(row);
      var line = Array.prototype.reduce.call(row.cells, function (found, each) { return found.concat(stops(each)); }, []);
      var inLine = line.indexOf(event.target);
      function below(other) { return other && stops(other.cells[Math.min(cell.cellIndex, other.cells.length - 1)])[0]; }
      var next;
      switch (event.key) {
      case "ArrowRight": next = line[inLine + 1]; break;
      case "ArrowLeft": next = line[inLine - 1]; break;
      case "ArrowDown": next = below(all[place + 1]); break;
      case "ArrowUp": next = below(all[place - 1]); break;
      case "Home": next = event.ctrlKey ? stops(all[0].cells[0])[0] : line[0]; break;
      case "End": next = event.ctrlKey ? below(all[all.length - 1]) : line[line.length - 1]; break;
      default: return;
      }
      event.preventDefault();
      move(next);
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("table.matrix").forEach(Matrix);
  });
})();
