// The search dialog: made when it is first asked for. What it finds comes from a script of its own that is loaded then.
(function () {
  "use strict";

  const { say, element } = scopebook;
  const programURL = document.currentScript.dataset.search;
  const slashKey = "scopebook-slash";
  let dialog, isLoading = false;

  function opensBySlash() {
    try { return localStorage.getItem(slashKey) !== "off"; } catch (error) { return true; }
  }

  function setOpensBySlash(isOn) {
    try { localStorage.setItem(slashKey, isOn ? "on" : "off"); } catch (error) { /* private window: as before */ }
  }

  function make() {
    const field = element("input", {
      type: "text", role: "combobox", "aria-label": say("Search"), "aria-autocomplete": "list", "aria-expanded": "false",
      "aria-controls": "hits", autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "go",
      placeholder: say("Id, words or heading")
    });
    const list = element("div", { id: "hits", role: "listbox", "aria-label": say("Hits"), hidden: "" });
    const status = element("p", { class: "search-status", role: "status" });
    const close = element("button", { type: "button", class: "search-close" }, say("Close"));
    const slash = element("input", { type: "checkbox" });
    const box = element("dialog", { class: "search-dialog", "aria-label": say("Search") },
      element("div", { class: "search-field" }, scopebook.icon("search"), field, close), list,
      element("div", { class: "search-foot" }, status, element("label", {}, slash, say("The key / opens the search"))));
    slash.checked = opensBySlash();
    slash.addEventListener("change", () => setOpensBySlash(slash.checked));
    close.addEventListener("click", () => box.close());
    box.addEventListener("click", event => {
      const leaves = event.target.closest("a") && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      if (leaves || event.target === box) box.close();
    });
    const made = { box, field, list, status, isEntered: false };
    // Whoever types fast presses Enter before the hits are there.
    field.addEventListener("input", () => { made.isEntered = false; });
    field.addEventListener("keydown", event => { if (event.key === "Enter" && !event.isComposing) made.isEntered = true; });
    document.body.append(box);
    return made;
  }

  // Loads what finds and shows hits, once.
  function load() {
    if (isLoading) return;
    isLoading = true;
    const script = element("script", { src: programURL });
    script.onload = () => scopebook.search.listen(dialog);
    script.onerror = () => {
      isLoading = false;
      dialog.status.textContent = say("The search could not be loaded");
    };
    document.head.append(script);
  }

  function show() {
    dialog = dialog || make();
    if (dialog.box.open) return;
    dialog.box.showModal();
    dialog.field.select();
    load();
  }

  function isAsked(event) {
    if (event.altKey) return false;
    if (event.ctrlKey || event.metaKey) return !event.shiftKey && event.key.toLowerCase() === "k";
    if (event.key !== "/" || !opensBySlash()) return false;
    // A closed dialog keeps the focus for a moment where nothing had it before.
    const typed = event.target.closest("input, textarea, select, [contenteditable]");
    return !typed || !typed.checkVisibility();
  }

  document.addEventListener("DOMContentLoaded", () => {
    const place = document.querySelector(".search");
    if (!place || !programURL) return;
    const keys = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘ K" : "Ctrl K";
    const button = element(
      "button", { type: "button", "aria-haspopup": "dialog", "aria-keyshortcuts": "Control+K Meta+K" },
      scopebook.icon("search"), element("span", {}, say("Search")), element("kbd", { "aria-hidden": "true" }, keys));
    button.addEventListener("click", show);
    place.append(button);
    document.addEventListener("keydown", event => {
      if (!isAsked(event)) return;
      event.preventDefault();
      show();
    });
  });
})();
