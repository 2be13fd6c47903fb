// Narrows tables and lists down by the controls above them, and sorts tables by their columns. What is chosen is kept in
// the address, so that it can be shared and found again.
(function () {
  "use strict";

  function folded(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }

  // `prefix` stands before the names of the controls in the address.
  function Filter(form, prefix) {
    var list = form.nextElementSibling;
    if (!list) return;
    var entries = Array.prototype.slice.call(list.querySelectorAll("[data-tags]"));
    var groups = Array.prototype.slice.call(list.querySelectorAll("[data-group]"));
    var input = form.querySelector("input");
    var selects = Array.prototype.slice.call(form.querySelectorAll("select"));
    var button = form.querySelector("button");
    var status = form.querySelector("[role=status]");
    var tags = entries.map(function (entry) { return " " + entry.getAttribute("data-tags") + " "; });
    var texts = null;

    function matches(index, words) {
      var isTagged = selects.every(function (select) {
        return !select.value || tags[index].indexOf(" " + select.getAttribute("data-facet") + ":" + select.value + " ") >= 0;
      });
      return isTagged && words.every(function (word) { return texts[index].indexOf(word) >= 0; });
    }

    function apply() {
      var words = input ? folded(input.value).split(/\s+/).filter(Boolean) : [];
      if (words.length && !texts) texts = entries.map(function (entry) { return folded(entry.textContent); });
      var shown = 0;
      entries.forEach(function (entry, index) {
        var isShown = matches(index, words);
        entry.hidden = !isShown;
        if (isShown) shown += 1;
      });
      groups.forEach(function (group) { group.hidden = !group.querySelector("[data-tags]:not([hidden])"); });
      status.textContent = status.getAttribute("data-count").replace("{1}", shown).replace("{2}", entries.length);
      button.hidden = !isActive();
    }

    function isActive() {
      return Boolean(input && input.value) || selects.some(function (select) { return select.value; });
    }

    function clear() {
      if (input) input.value = "";
      selects.forEach(function (select) { select.value = ""; });
      apply();
      remember();
    }

    // The controls and their names in the address.
    function controls() {
      var all = selects.map(function (select) { return [prefix + select.getAttribute("data-facet"), select]; });
      if (input) all.push([prefix + "words", input]);
      return all;
    }

    function remember() {
      var query = new URLSearchParams(location.search);
      controls().forEach(function (pair) {
        if (pair[1].value) query.set(pair[0], pair[1].value); else query.delete(pair[0]);
      });
      var text = query.toString();
      // Some browsers refuse this for files of the disk; then the address stays as it is.
      try { history.replaceState(history.state, "", (text ? "?" + text : location.pathname) + location.hash); } catch (error) { /* nothing lost */ }
    }

    function recall() {
      var query = new URLSearchParams(location.search);
      controls().forEach(function (pair) { pair[1].value = query.get(pair[0]) || ""; });
      apply();
    }

    // A link to an entry must not end at one that is hidden.
    function reveal() {
      var target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (!target || !list.contains(target) || !target.closest("[hidden]")) return;
      clear();
      target.scrollIntoView();
    }

    selects.forEach(function (select) { select.addEventListener("change", function () { apply(); remember(); }); });
    if (input) {
      var waiting = 0;
      input.addEventListener("input", function () {
        clearTimeout(waiting);
        waiting = setTimeout(function () { apply(); remember(); }, 120);
      });
      input.addEventListener("keydown", function (event) {
        if (event.key === "Escape" && input.value) { event.preventDefault(); input.value = ""; apply(); remember(); }
      });
    }
    button.addEventListener("click", function () { clear(); (input || selects[0]).focus(); });
    window.addEventListener("hashchange", reveal);
    form.hidden = false;
    recall();
    reveal();
    sortable(list.querySelector("table"));
  }

  // Heads of columns become buttons: first ascending, then descending, then as it was.
  function sortable(table) {
    if (!table || !table.tHead || table.tHead.rows.length !== 1 || table.querySelector("tbody [rowspan], tbody [colspan], tr.group")) return;
    var body = table.tBodies[0];
    var original = Array.prototype.slice.call(body.rows);
    var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
    var places = new Map(original.map(function (row, index) { return [row, index]; }));
    var order = new Intl.Collator(document.documentElement.lang || "en", { numeric: true, sensitivity: "base" });

    function key(row, column) { return row.cells[column] ? row.cells[column].textContent.trim() : ""; }

    heads.forEach(function (head, column) {
      if (!head.textContent.trim()) return;
      var button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      while (head.firstChild) button.appendChild(head.firstChild);
      head.appendChild(button);
      button.addEventListener("click", function () {
        var next = { none: "ascending", ascending: "descending", descending: "none" }[head.getAttribute("aria-sort") || "none"];
        heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
        if (next !== "none") head.setAttribute("aria-sort", next);
        var sign = next === "descending" ? -1 : 1;
        var rows = original.slice();
        if (next !== "none") {
          rows.sort(function (a, b) {
            return sign * order.compare(key(a, column), key(b, column)) || places.get(a) - places.get(b);
          });
        }
        rows.forEach(function (row) { body.appendChild(row); });
      });
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    var forms = document.querySelectorAll(".filters");
    var names = {};
    forms.forEach(function (form) {
      // The same table may stand twice on an author's page.
      var name = form.getAttribute("data-filters");
      names[name] = (names[name] || 0) + 1;
      Filter(form, forms.length === 1 ? "" : name + (names[name] > 1 ? names[name] : "") + ".");
    });
  });
})();
