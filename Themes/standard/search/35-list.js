// The list of hits in the search dialog: groups, and the keys that walk through them.
(function () {
  "use strict";

  const { say, element } = scopebook;
  // How many hits of a group are shown at first, and how many more at a time.
  const shown = { items: 6, pages: 4, headings: 6 };
  const more = 12;
  const titles = { items: "Items", pages: "Pages", headings: "Headings" };
  let dialog, field, list, status;

  async function group(name, found, count) {
    const hits = found[name];
    if (!hits.length) return undefined;
    const options = await scopebook.search.options(name, found, count);
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

  let asked = "", answered = "";

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
    if (dialog.isEntered) open();
  }

  function summary(found) {
    const counts = found.order.filter(name => found[name].length).map(name => say(titles[name]) + ": " + found[name].length);
    if (!counts.length) return say("Nothing found");
    return (found.isNear ? say("Nothing is spelt like this; close to it:") + " " : "") + counts.join(", ");
  }

  function open() {
    dialog.isEntered = false;
    const option = selected();
    if (option) option.click();
  }

  function onKey(event) {
    if (event.isComposing) return;
    const all = options();
    const place = all.indexOf(selected());
    if (event.key === "ArrowDown") select(all[(place + 1) % all.length]);
    else if (event.key === "ArrowUp") select(all[(place < 1 ? all.length : place) - 1]);
    else if (event.key === "Enter") { if (answered === field.value) open(); }
    else return;
    event.preventDefault();
  }

  scopebook.search.listen = function (opened) {
    dialog = opened;
    ({ field, list, status } = dialog);
    field.addEventListener("input", answer);
    field.addEventListener("keydown", onKey);
    list.addEventListener("pointermove", event => {
      const option = event.target.closest("[role=option]");
      if (option && option !== selected()) select(option);
    });
    answer();
  };
})();
