// Words of the interface in scripts: in the language of the site where it has them, else in English.
(function () {
  "use strict";

  var words = window.scopebookWords || {};
  window.scopebook = {
    say: function (text) { return Object.prototype.hasOwnProperty.call(words, text) ? words[text] : text; }
  };
})();
