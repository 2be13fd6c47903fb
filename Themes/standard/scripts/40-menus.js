// Menus that float close with Escape or a click elsewhere.
(function () {
  "use strict";

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

  document.addEventListener("DOMContentLoaded", closeSwitcher);
})();
