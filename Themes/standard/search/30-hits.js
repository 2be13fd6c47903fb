// Hits as links, marked where the query meets them.
(function () {
  "use strict";

  const { element } = scopebook;
  const { item, section } = scopebook.places;
  const root = scopebook.index.root;

  function marked(text, found) {
    return scopebook.search.marked(text, found.words).map(([part, isMeant]) => isMeant ? element("mark", {}, part) : part);
  }

  // The paragraph or row of a section that has most of the words, cut to what is around the first of them.
  function passage(text, found) {
    const lines = text.split("\n");
    let best = lines[0], most = 0;
    for (const line of lines) {
      const meant = scopebook.search.marked(line, found.words).filter(part => part[1]);
      const count = new Set(meant.map(part => part[0].toLowerCase())).size;
      if (count > most) [best, most] = [line, count];
    }
    const first = scopebook.search.marked(best, found.words)[0];
    const start = most && !first[1] ? first[0].length : 0;
    const from = start > 60 ? best.lastIndexOf(" ", start - 40) + 1 : 0;
    const to = best.length - from > 170 ? Math.max(best.lastIndexOf(" ", from + 160), start + 40) : best.length;
    const words = best.slice(from, to).replace(/\t/g, " · ");
    return { line: best, start, count: most, words: (from ? "… " : "") + words + (to < best.length ? " …" : "") };
  }

  // An address that leads to the passage itself, where the browser can find it by its words: of a row by the longest cell.
  function pointed(address, { line, start }) {
    if (!("fragmentDirective" in document)) return address;
    const cells = line.split("\t");
    const text = cells.length > 1 ? cells.reduce((a, b) => a.length < b.length ? b : a) : line.slice(Math.max(0, line.lastIndexOf(". ", start) + 1)).trim();
    const words = encodeURIComponent(text.split(" ").slice(0, 8).join(" ")).replace(/-/g, "%2D");
    return address + (address.includes("#") ? "" : "#") + ":~:text=" + words;
  }

  async function itemOption(hit, found) {
    const [address, id, text, kind, badge, badgeWords, release] = await item(hit.item);
    return option(root + address, [
      id ? element("span", { class: "chip" }, ...marked(id, found)) : undefined, " ",
      element("span", { class: "hit-title" }, ...marked(text, found)), " ", scopebook.badge(badge, badgeWords)
    ], [kind, release], "", found);
  }

  function sectionOption({ hit, page, title, anchor, passage }, found) {
    const address = root + page[0] + (anchor ? "#" + encodeURIComponent(anchor) : "");
    const release = found.index.releases[hit.release];
    return option(
      passage.count && hit.isText ? pointed(address, passage) : address,
      [element("span", { class: "hit-title" }, ...marked(title || page[1], found))],
      [title ? page[1] : undefined, release && release[1]], passage.count || !title ? passage.words : "", found);
  }

  // The best of the first hits once their texts are there: of equals, those that have the words in one passage.
  async function sectionOptions(hits, count, found) {
    const read = await Promise.all(hits.slice(0, 2 * count).map(async (hit, place) => {
      const { page, section: [title, anchor, text] } = await section(hit.page, hit.section);
      return { hit, place, page, title, anchor, passage: passage(text, found) };
    }));
    read.sort((a, b) => Math.round(b.hit.score - a.hit.score) || b.passage.count - a.passage.count || a.place - b.place);
    // A long section goes on in another one with the same address.
    const addresses = new Set();
    const isFirst = ({ page, anchor }) => !addresses.has(page[0] + "#" + anchor) && addresses.add(page[0] + "#" + anchor);
    return read.filter(isFirst).slice(0, count).map(part => sectionOption(part, found));
  }

  function option(address, title, places, text, found) {
    const where = places.filter(Boolean).join(" · ");
    return element(
      "a", { role: "option", tabindex: "-1", class: "hit", href: address, "aria-selected": "false" },
      element("span", { class: "hit-head" }, ...title.filter(part => part !== undefined)),
      where ? element("span", { class: "hit-where" }, where) : undefined,
      text ? element("span", { class: "hit-text" }, ...marked(text, found)) : undefined);
  }

  // The first hits of a group as options of a list.
  scopebook.search.options = (name, found, count) => name !== "items" ? sectionOptions(found[name], count, found)
    : Promise.all(found.items.slice(0, count).map(hit => itemOption(hit, found)));
})();
