// The button for the colour scheme; what was chosen holds at once, before the first paint.
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
    var tools = document.querySelector(".top .tools");
    if (!tools) return;
    var button = scopebook.element(
      "button", { type: "button", class: "scheme-toggle" },
      scopebook.icon("scheme"), scopebook.element("span", {}, scopebook.say("Dark")));
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
    tools.append(button);
  }

  document.addEventListener("DOMContentLoaded", addSchemeButton);
})();
