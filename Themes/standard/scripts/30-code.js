// Copy buttons on code.
(function () {
  "use strict";

  function copyText(text) {
    if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
    var area = document.createElement("textarea");
    area.value = text;
    area.className = "hidden";
    document.body.appendChild(area);
    area.select();
    var done = document.execCommand("copy");
    area.remove();
    return done ? Promise.resolve() : Promise.reject(new Error("not allowed"));
  }

  function addCopyButtons() {
    if (!document.querySelector(".code")) return;
    var status = document.createElement("p");
    status.className = "hidden";
    status.setAttribute("role", "status");
    document.querySelector("main").appendChild(status);
    document.querySelectorAll(".code").forEach(function (figure) {
      var code = figure.querySelector("code");
      if (!code) return;
      var button = document.createElement("button");
      button.type = "button";
      button.className = "copy";
      button.textContent = scopebook.say("Copy");
      button.addEventListener("click", function () {
        function say(word) {
          button.textContent = word;
          status.textContent = word;
          setTimeout(function () { button.textContent = scopebook.say("Copy"); status.textContent = ""; }, 2000);
        }
        copyText(code.textContent).then(function () { say(scopebook.say("Copied")); }, function () { say(scopebook.say("Not copied")); });
      });
      figure.appendChild(button);
    });
  }

  document.addEventListener("DOMContentLoaded", addCopyButtons);
})();
