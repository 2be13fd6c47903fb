// A preview of the item that a mention names: beside the mention, on hover and on focus by keyboard.
(function () {
  "use strict";

  const named = "main :is(a.chip, a.mention, a.unnamed)";
  const delay = { show: 300, focus: 100, hide: 250 };
  const gap = 8;
  let preview, mention, timer;

  function later(wait, body) {
    clearTimeout(timer);
    timer = setTimeout(body, wait);
  }

  // The address of an item's page in the site; nothing for any other link.
  function address(link) {
    const root = scopebook.index.root;
    const url = link.href.split("#")[0];
    return url.startsWith(root + "items/") ? url.slice(root.length) : undefined;
  }

  async function show(link) {
    const place = address(link);
    if (!place || link === mention) return;
    hide();
    mention = link;
    // The browser's own label would lie over the preview.
    if (link.title) { link.dataset.title = link.title; link.removeAttribute("title"); }
    const item = await scopebook.index.itemAt(place).catch(() => undefined);
    if (!item) return restoreTitle(link);
    if (mention !== link) return;
    preview = made(item);
    link.closest("main").append(preview);
    lay(preview, link);
    link.setAttribute("aria-describedby", preview.id);
  }

  function restoreTitle(link) {
    if (link.dataset.title) { link.title = link.dataset.title; delete link.dataset.title; }
  }

  function made([, id, text, kind, badge, words, release, ...links]) {
    const { element } = scopebook;
    const list = element("dl", {});
    for (let at = 0; at < links.length; at += 3) {
      const link = element("a", { href: scopebook.index.root + links[at + 2] }, links[at + 1]);
      if (links[at] === links[at - 3]) list.lastChild.append(", ", link);
      else list.append(element("dt", {}, links[at]), element("dd", {}, link));
    }
    return element("div", { class: "preview", id: "preview" },
      element("p", { class: "preview-head" }, id ? element("span", { class: "chip" }, id) : undefined,
        " ", element("span", {}, kind), " ", scopebook.badge(badge, words), " ", release ? element("span", {}, release) : undefined),
      element("p", { class: "preview-text" }, text), links.length ? list : undefined);
  }

  // Below the mention where there is room, else above: it never covers the mention.
  function lay(preview, link) {
    const box = Array.from(link.getClientRects()).pop() || link.getBoundingClientRect();
    const around = link.getBoundingClientRect();
    const below = around.bottom + gap;
    const fitsBelow = below + preview.offsetHeight <= innerHeight;
    const above = around.top - gap - preview.offsetHeight;
    const left = Math.max(gap, Math.min(box.left, document.documentElement.clientWidth - preview.offsetWidth - gap));
    // What the preview's own place counts from.
    const origin = preview.offsetParent.getBoundingClientRect();
    preview.style.left = left - origin.left + "px";
    preview.style.top = (fitsBelow || above < 0 ? below : above) - origin.top + "px";
  }

  function hide() {
    clearTimeout(timer);
    if (preview) preview.remove();
    if (mention) { mention.removeAttribute("aria-describedby"); restoreTitle(mention); }
    preview = mention = undefined;
  }

  const linkAt = event => event.target.closest ? event.target.closest(named) : null;

  document.addEventListener("pointerover", event => {
    if (event.pointerType === "touch") return;
    const link = linkAt(event);
    if (link) later(delay.show, () => show(link));
    else if (preview && (preview.contains(event.target))) clearTimeout(timer);
    else if (mention) later(delay.hide, () => { if (document.activeElement !== mention) hide(); });
    else clearTimeout(timer);
  });
  document.addEventListener("focusin", event => {
    const link = linkAt(event);
    if (link && link.matches(":focus-visible")) later(delay.focus, () => show(link));
    else if (!preview || !preview.contains(event.target)) hide();
  });
  document.addEventListener("focusout", event => {
    if (event.target === mention && !(preview && preview.matches(":hover"))) hide();
  });
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") hide();
  });
  document.addEventListener("click", event => { if (linkAt(event)) hide(); });
})();
