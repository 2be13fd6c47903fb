// Follows the changes of the site that is served: reloads the page where it changed, takes a new style sheet without a
// reload, and lists in a drawer what was found on the page.
(function () {
  "use strict";
  const own = document.currentScript;
  const page = own.dataset.page;
  const key = "scopebook.preview";
  let source = null;

  // Where the page was scrolled to. The browser restores it too, but not where the page was still short while it loaded.
  function restore() {
    const kept = JSON.parse(sessionStorage.getItem(key + ".scroll") || "null");
    sessionStorage.removeItem(key + ".scroll");
    if (!kept || kept.page !== page) return;
    const go = () => scrollTo({ left: kept.x, top: kept.y, behavior: "instant" });
    go();
    addEventListener("load", go, { once: true });
  }

  function reload(print) {
    // Once for each state of the page, so that nothing can make it go round in circles.
    if (sessionStorage.getItem(key + ".print") === page + " " + print) return;
    sessionStorage.setItem(key + ".print", page + " " + print);
    if (source) source.close();
    sessionStorage.setItem(key + ".scroll", JSON.stringify({ page, x: scrollX, y: scrollY }));
    location.reload();
  }

  function takeStyle(address) {
    const sheets = document.querySelectorAll('link[rel="stylesheet"]:not([href^="/.preview/"])');
    const sheet = [...sheets].find((one) => /\/assets\/style\./.test(one.href));
    if (!sheet || new URL(sheet.href).pathname.endsWith(address)) return;
    // The old one stays until the new one is there, so that the page is never bare.
    const next = sheet.cloneNode();
    next.href = address;
    next.addEventListener("load", () => sheet.remove(), { once: true });
    next.addEventListener("error", () => next.remove(), { once: true });
    sheet.after(next);
  }

  // The drawer

  const drawer = document.createElement("aside");
  drawer.id = "scopebook-preview";
  drawer.innerHTML = '<button type="button" aria-expanded="false" aria-controls="scopebook-preview-list"></button>'
    + '<div id="scopebook-preview-list" hidden></div>';
  const button = drawer.firstChild;
  const list = drawer.lastChild;

  function open(isOpen) {
    button.setAttribute("aria-expanded", isOpen);
    list.hidden = !isOpen;
    sessionStorage.setItem(key + ".open", isOpen ? "1" : "");
  }

  function show(html) {
    list.innerHTML = html;
    const told = list.firstElementChild;
    button.textContent = told.dataset.label;
    drawer.dataset.worst = told.dataset.worst;
    drawer.setAttribute("aria-label", list.querySelector("h2").textContent);
    if (list.querySelector(".preview-failure")) open(true);
  }

  button.addEventListener("click", () => open(list.hidden));
  drawer.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || list.hidden) return;
    open(false);
    button.focus();
  });

  // Changes

  async function look() {
    const answer = await fetch("/.preview/page?at=" + encodeURIComponent(page), { cache: "no-store" });
    if (!answer.ok) return;
    const text = await answer.text();
    const end = text.indexOf("\n");
    const [print, style] = text.slice(0, end).split(" ");
    if (print !== own.dataset.print) return reload(print);
    takeStyle(style);
    show(text.slice(end + 1));
  }

  function listen() {
    if (source) return;
    source = new EventSource("/.preview/changes");
    source.onmessage = () => look().catch(() => {});
  }

  // A browser keeps six connections to a server: hidden pages give theirs back.
  function follow() {
    if (!document.hidden) return listen();
    if (source) source.close();
    source = null;
  }

  restore();
  document.body.append(drawer);
  open(sessionStorage.getItem(key + ".open") === "1");
  document.addEventListener("visibilitychange", follow);
  follow();
})();
