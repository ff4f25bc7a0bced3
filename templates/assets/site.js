// What a page can do beyond being read: colours, search dialog and search page, copying of heading addresses, printing.
// Every word a reader sees comes from the page (data- attributes); every page works without this file, except search.
(function () {
  "use strict";

  var root = document.documentElement.dataset.root || "";

  function all(selector, scope) {
    return Array.prototype.slice.call((scope || document).querySelectorAll(selector));
  }

  function make(tag, className, text) {
    var element = document.createElement(tag);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  }

  function fill(text, value) {
    return text.replace("{0}", value);
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

  function search(query, options) {
    if (!window.unionkb || !window.unionkb.search) return Promise.reject(new Error("no search"));
    return window.unionkb.search(query, options);
  }

  // The engine explains its own failures in the reader's language; anything else gets the page's general word for it.
  function reason(error, general) {
    return error && error.name === "SearchError" ? error.message : general;
  }

  // An excerpt is a list of { text, hit }; a plain text is one part without a hit.
  function writeExcerpt(element, excerpt) {
    (Array.isArray(excerpt) ? excerpt : [{ text: excerpt || "", hit: false }]).forEach(function (part) {
      element.appendChild(part.hit ? make("mark", "", part.text) : document.createTextNode(part.text));
    });
    return element;
  }

  function searchDialog() {
    var dialog = document.querySelector("[data-search-dialog]");
    if (!dialog || !dialog.showModal) return;
    var input = dialog.querySelector("input");
    var list = dialog.querySelector("[role=listbox]");
    var status = dialog.querySelector("[role=status]");
    var selected = -1;
    var asked = 0;

    function select(index) {
      var items = list.children;
      if (selected >= 0 && items[selected]) items[selected].setAttribute("aria-selected", "false");
      selected = items.length ? (index + items.length) % items.length : -1;
      if (selected < 0) {
        input.removeAttribute("aria-activedescendant");
        return;
      }
      items[selected].setAttribute("aria-selected", "true");
      items[selected].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", items[selected].id);
    }

    function show(found, query) {
      list.textContent = "";
      selected = -1;
      input.removeAttribute("aria-activedescendant");
      found.results.forEach(function (result, i) {
        var item = make("li");
        item.id = "ukb-result-" + i;
        item.setAttribute("role", "option");
        item.setAttribute("aria-selected", "false");
        item.dataset.url = result.url;
        item.appendChild(make("b", "", result.title));
        item.appendChild(writeExcerpt(make("span"), result.excerpt));
        list.appendChild(item);
      });
      if (found.total > found.results.length) {
        var more = make("li", "more", fill(status.dataset.all, found.total));
        more.id = "ukb-result-more";
        more.setAttribute("role", "option");
        more.setAttribute("aria-selected", "false");
        more.dataset.url = root + "search.html?q=" + encodeURIComponent(query);
        list.appendChild(more);
      }
      input.setAttribute("aria-expanded", list.children.length ? "true" : "false");
      status.textContent = found.total ? fill(status.dataset.found, found.total) : status.dataset.none;
    }

    function ask() {
      var query = input.value.trim();
      var number = ++asked;
      if (!query) {
        list.textContent = "";
        selected = -1;
        input.setAttribute("aria-expanded", "false");
        status.textContent = status.dataset.hint;
        return;
      }
      search(query, { limit: 8, offset: 0 }).then(
        function (found) { if (number === asked) show(found, query); },
        function (error) { if (number === asked) status.textContent = reason(error, status.dataset.failed); });
    }

    function open(query) {
      if (dialog.open) return;
      if (query) input.value = query;
      dialog.showModal();
      input.focus();
      input.select();
      ask();
    }

    input.addEventListener("input", ask);
    input.addEventListener("keydown", function (event) {
      if (event.isComposing) return;
      if (event.key === "ArrowDown") select(selected + 1);
      else if (event.key === "ArrowUp") select(selected < 0 ? -1 : selected - 1);
      // A search field takes the first Escape to empty itself; here it closes.
      else if (event.key === "Escape") dialog.close();
      else if (event.key === "Enter" && selected >= 0) location.href = list.children[selected].dataset.url;
      else return;
      event.preventDefault();
    });
    list.addEventListener("click", function (event) {
      var item = event.target.closest("[data-url]");
      if (item) location.href = item.dataset.url;
    });
    dialog.querySelector("[data-search-close]").addEventListener("click", function () { dialog.close(); });
    dialog.addEventListener("click", function (event) { if (event.target === dialog) dialog.close(); });

    // A field in the head of the page leads here; typed without script, it leads to the search page.
    all("[data-search-open]").forEach(function (field) {
      field.addEventListener("click", function () { open(field.value); });
      field.addEventListener("input", function () {
        var query = field.value;
        field.value = "";
        open(query);
      });
    });
    document.addEventListener("keydown", function (event) {
      var typing = event.target.closest && event.target.closest("input, textarea, select, [contenteditable]");
      if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      open("");
    });
  }

  function searchPage() {
    var page = document.querySelector("[data-search-page]");
    if (!page) return;
    var size = 20;
    var input = page.querySelector("input[type=search]");
    var status = page.querySelector("[role=status]");
    var list = page.querySelector("[data-search-results]");
    var pager = page.querySelector("[data-search-pager]");
    var asked = 0;

    function address(query, number) {
      return "?q=" + encodeURIComponent(query) + (number > 1 ? "&page=" + number : "");
    }

    function link(query, number, className) {
      var anchor = make("a", className, pager.dataset[className]);
      anchor.href = address(query, number);
      pager.appendChild(anchor);
    }

    function show(found, query, number) {
      status.textContent = found.total ? fill(status.dataset.found, found.total) : status.dataset.none;
      found.results.forEach(function (result) {
        var item = make("li");
        var anchor = make("a", "", result.title);
        anchor.href = result.url;
        item.appendChild(anchor);
        item.appendChild(writeExcerpt(make("p"), result.excerpt));
        list.appendChild(item);
      });
      pager.textContent = "";
      if (number > 1) link(query, number - 1, "previous");
      if (number * size < found.total) link(query, number + 1, "next");
      pager.hidden = !pager.children.length;
    }

    function run() {
      var wanted = new URLSearchParams(location.search);
      var query = (wanted.get("q") || "").trim();
      var number = Math.max(1, parseInt(wanted.get("page"), 10) || 1);
      var turn = ++asked;
      input.value = query;
      list.textContent = "";
      pager.hidden = true;
      if (!query) {
        status.textContent = "";
        input.focus();
        return;
      }
      status.textContent = status.dataset.busy;
      search(query, { limit: size, offset: (number - 1) * size }).then(
        function (found) { if (turn === asked) show(found, query, number); },
        function (error) { if (turn === asked) status.textContent = reason(error, status.dataset.failed); });
    }

    run();
  }

  unfold();
  themeSwitch();
  printButtons();
  headingLinks();
  activeHeading();
  searchDialog();
  searchPage();
})();
