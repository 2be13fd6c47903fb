// The hits of a query in the search dialog: groups of links, marked where the query meets them.
(function () {
  "use strict";

  const { say, element } = scopebook;
  const { item, section } = scopebook.places;
  const root = scopebook.index.root;
  // How many hits of a group are shown at first, and how many more at a time.
  const shown = { items: 6, pages: 4, headings: 6 };
  const more = 12;
  const titles = { items: "Items", pages: "Pages", headings: "Headings" };
  let field, list, status;

  // MARK: Hits

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

  async function group(name, found, count) {
    const hits = found[name];
    if (!hits.length) return undefined;
    const options = name !== "items" ? await sectionOptions(hits, count, found)
      : await Promise.all(hits.slice(0, count).map(hit => itemOption(hit, found)));
    const heading = element("div", { class: "hit-group", id: "hits-" + name, role: "presentation" },
      say(titles[name]) + " ", element("span", { class: "count" }, String(hits.length)));
    const made = element("div", { role: "group", "aria-labelledby": heading.id }, heading, ...options);
    if (hits.length > count) {
      const rest = element("div", { role: "option", class: "hit hit-more", "aria-selected": "false" }, say("Show more"));
      rest.addEventListener("click", async () => {
        const place = options.length;
        const longer = await group(name, found, count + more);
        made.replaceWith(longer);
        number();
        select(longer.querySelectorAll("[role=option]")[place]);
        field.focus();
      });
      made.append(rest);
    }
    return made;
  }

  // MARK: The list

  const options = () => Array.from(list.querySelectorAll("[role=option]"));
  const selected = () => list.querySelector("[aria-selected=true]");

  function number() { options().forEach((option, place) => { option.id = "hit-" + place; }); }

  function select(option) {
    const before = selected();
    if (before) before.setAttribute("aria-selected", "false");
    if (!option) return field.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    field.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  let asked = "", answered = "", isEntered = false;

  async function answer() {
    const query = field.value;
    if (query.trim() === asked.trim() && query.endsWith(" ") === asked.endsWith(" ")) return;
    asked = query;
    list.setAttribute("aria-busy", "true");
    let groups = [], words = "";
    try {
      const found = await scopebook.search.search(query);
      if (asked !== query) return;
      if (found) {
        groups = (await Promise.all(found.order.map(name => group(name, found, shown[name])))).filter(Boolean);
        words = summary(found);
      }
    } catch (error) {
      if (error.message === "renewed") { asked = ""; return answer(); }
      words = say("The search index could not be loaded");
    }
    if (asked !== query) return;
    list.setAttribute("aria-busy", "false");
    list.replaceChildren(...groups);
    list.hidden = !groups.length;
    field.setAttribute("aria-expanded", String(groups.length > 0));
    status.textContent = words;
    number();
    list.scrollTop = 0;
    select(options()[0]);
    answered = query;
    if (isEntered) open();
  }

  function summary(found) {
    const counts = found.order.filter(name => found[name].length).map(name => say(titles[name]) + ": " + found[name].length);
    if (!counts.length) return say("Nothing found");
    return (found.isNear ? say("Nothing is spelt like this; close to it:") + " " : "") + counts.join(", ");
  }

  function open() {
    isEntered = false;
    const option = selected();
    if (option) option.click();
  }

  function onKey(event) {
    if (event.isComposing) return;
    const all = options();
    const place = all.indexOf(selected());
    if (event.key === "ArrowDown") select(all[(place + 1) % all.length]);
    else if (event.key === "ArrowUp") select(all[(place < 1 ? all.length : place) - 1]);
    else if (event.key === "Enter") {
      // Whoever types fast presses Enter before the hits are there.
      if (answered === field.value) open(); else isEntered = true;
    } else return;
    event.preventDefault();
  }

  scopebook.search.listen = function (dialog) {
    ({ field, list, status } = dialog);
    field.addEventListener("input", () => { isEntered = false; answer(); });
    field.addEventListener("keydown", onKey);
    list.addEventListener("pointermove", event => {
      const option = event.target.closest("[role=option]");
      if (option && option !== selected()) select(option);
    });
    answer();
  };
})();
