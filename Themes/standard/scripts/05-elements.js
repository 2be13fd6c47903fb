// Pieces of pages that scripts make, with what they say set as text.
(function () {
  "use strict";

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const key in attributes) if (attributes[key] !== undefined) made.setAttribute(key, attributes[key]);
    made.append(...children.filter(child => child !== undefined));
    return made;
  }

  scopebook.icon = name => element("span", { class: "icon icon-" + name });

  // A badge as pages have it: by its class, the style sheet draws its icon.
  scopebook.badge = function (value, words) {
    if (!words) return undefined;
    if (!value) return element("span", { class: "none" }, words);
    return element("span", { class: "badge " + value }, words);
  };

  scopebook.element = element;
})();
