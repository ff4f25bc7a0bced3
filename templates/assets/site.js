// What a page can do beyond being read: colours, copying of heading addresses, printing.
// Every word a reader sees comes from the page (data- attributes); every page works without this file.
(function () {
  "use strict";

  function all(selector, scope) {
    return Array.prototype.slice.call((scope || document).querySelectorAll(selector));
  }

  function make(tag, className, text) {
    var element = document.createElement(tag);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  }

  // Folded on narrow screens, open on wide ones; the style sheet does the same where script is off and the browser knows how.
  function unfold() {
    all("details[data-open-from]").forEach(function (details) {
      var wide = matchMedia("(min-width: " + details.dataset.openFrom + ")");
      var apply = function () { details.open = wide.matches; };
      apply();
      wide.addEventListener("change", apply);
    });
  }

  function themeSwitch() {
    var order = ["system", "light", "dark"];
    var current = function () { return document.documentElement.dataset.theme || "system"; };
    all("[data-theme-switch]").forEach(function (button) {
      var label = function () { button.textContent = button.dataset[current()]; };
      button.hidden = false;
      label();
      button.addEventListener("click", function () {
        var next = order[(order.indexOf(current()) + 1) % order.length];
        if (next === "system") delete document.documentElement.dataset.theme;
        else document.documentElement.dataset.theme = next;
        label();
        try {
          localStorage.setItem("unionkb-theme", next);
        } catch (e) {
          // The choice then lasts for this page.
        }
      });
    });
  }

  function printButtons() {
    all("[data-print]").forEach(function (button) {
      button.hidden = false;
      button.addEventListener("click", function () { window.print(); });
    });
  }

  function headingLinks() {
    all("[data-anchor]").forEach(function (body) {
      all("h2[id], h3[id], h4[id], h5[id], h6[id]", body).forEach(function (heading) {
        var button = make("button", "heading-link", "#");
        button.type = "button";
        button.setAttribute("aria-label", body.dataset.anchor);
        button.addEventListener("click", function () {
          location.hash = heading.id;
          if (navigator.clipboard) navigator.clipboard.writeText(location.href).catch(function () { /* the address bar has it */ });
        });
        // The button is no part of what the heading says.
        heading.setAttribute("aria-label", heading.textContent);
        heading.appendChild(button);
      });
    });
  }

  // The heading last scrolled past is the current one in the list of contents.
  function activeHeading() {
    var links = all(".contents a");
    if (!links.length || !("IntersectionObserver" in window)) return;
    var headings = links.map(function (link) { return document.getElementById(decodeURIComponent(link.hash.slice(1))); });
    var mark = function () {
      var active = -1;
      headings.forEach(function (heading, i) {
        if (heading && heading.getBoundingClientRect().top < 120) active = i;
      });
      links.forEach(function (link, i) {
        if (i === active) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      });
    };
    var observer = new IntersectionObserver(mark, { rootMargin: "-110px 0px -40% 0px", threshold: [0, 1] });
    headings.forEach(function (heading) { if (heading) observer.observe(heading); });
    mark();
  }

  unfold();
  themeSwitch();
  printButtons();
  headingLinks();
  activeHeading();
})();
