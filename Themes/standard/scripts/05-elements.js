// Pieces of pages that scripts make, with what they say set as text.
(function () {
  "use strict";

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const key in attributes) if (attributes[key] !== undefined) made.setAttribute(key, attributes[key]);
    made.append(...children.filter(child => child !== undefined));
    return made;
  }

  scopebook.icon = function (name) {
    const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    icon.setAttribute("class", "icon");
    icon.setAttribute("aria-hidden", "true");
    use.setAttribute("href", "#icon-" + name);
    icon.append(use);
    return icon;
  };

  // A badge as pages have it: `status-complete` is both its class and its icon.
  scopebook.badge = function (value, words) {
    if (!words) return undefined;
    if (!value) return element("span", { class: "none" }, words);
    return element("span", { class: "badge " + value }, scopebook.icon(value.slice(value.indexOf("-") + 1)), words);
  };

  scopebook.element = element;
})();
