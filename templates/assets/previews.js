// A look at the page behind a link: after a moment on it with the pointer or the keyboard, or a long press. What it shows lies in classic
// scripts (previews/*.js), fetched once when first needed, so it works from a file too. Escape closes it; print never shows it.
(function () {
  "use strict";

  var root = document.documentElement.dataset.root || "";
  var count = parseInt(document.documentElement.dataset.previews, 10);
  if (!count) return;

  var loaded = {};
  var entries = {};
  var box = null;
  var owner = null;
  var timer = 0;
  var pressed = false;

  window.unionkb = window.unionkb || {};
  window.unionkb.previews = function (shard, pages) {
    pages.forEach(function (page) { entries[page[0]] = page; });
    loaded[shard] = true;
  };

  // FNV-1a, as the builder has it.
  function shardOf(address) {
    var hash = 2166136261;
    for (var i = 0; i < address.length; i++) hash = Math.imul(hash ^ address.charCodeAt(i), 16777619);
    return (hash >>> 0) % count;
  }

  // The address below the root of the site, or null for everything that is no page of it.
  function addressOf(link) {
    var home = new URL(root || "./", location.href);
    // The attribute, because the property of a link in a drawing is no text.
    var target = new URL(link.getAttribute("href"), location.href);
    if (target.protocol !== home.protocol || target.host !== home.host || !target.pathname.startsWith(home.pathname)) return null;
    if (target.pathname === location.pathname || !/\.html$/.test(target.pathname)) return null;
    return target.pathname.slice(home.pathname.length);
  }

  function load(shard, then) {
    if (loaded[shard]) return then();
    var script = document.createElement("script");
    script.src = root + "previews/" + shard + ".js";
    script.onload = then;
    document.head.appendChild(script);
  }

  function close() {
    clearTimeout(timer);
    if (owner) owner.removeAttribute("aria-describedby");
    if (box) box.remove();
    owner = box = null;
  }

  function place() {
    var at = owner.getClientRects()[0] || owner.getBoundingClientRect();
    var left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - box.offsetWidth - 8));
    var above = at.bottom + box.offsetHeight + 8 > window.innerHeight && at.top > box.offsetHeight + 8;
    box.style.left = left + window.scrollX + "px";
    box.style.top = (above ? at.top - box.offsetHeight - 4 : at.bottom + 4) + window.scrollY + "px";
  }

  function show(link) {
    var address = addressOf(link);
    if (!address) return;
    load(shardOf(address), function () {
      var entry = entries[address];
      if (!entry || link !== owner) return;
      if (box) box.remove();
      box = document.createElement("div");
      box.className = "preview";
      box.id = "ukb-preview";
      box.setAttribute("role", "tooltip");
      ["b", "small", "p"].forEach(function (tag, i) {
        if (entry[i + 1]) box.appendChild(document.createElement(tag)).textContent = entry[i + 1];
      });
      box.addEventListener("pointerleave", function (event) { if (event.relatedTarget !== owner) close(); });
      document.body.appendChild(box);
      link.setAttribute("aria-describedby", box.id);
      place();
    });
  }

  function wait(link, delay) {
    if (link === owner) return;
    close();
    owner = link;
    timer = setTimeout(function () { show(link); }, delay);
  }

  function linkAt(event) {
    var link = event.target.closest && event.target.closest("main a[href]");
    return link && !link.closest(".origin-mark") ? link : null;
  }

  document.addEventListener("pointerover", function (event) {
    var link = linkAt(event);
    if (link && event.pointerType !== "touch") wait(link, 350);
  });
  document.addEventListener("pointerout", function (event) {
    if (event.pointerType === "touch" || !owner || linkAt(event) !== owner) return;
    if (!box || !event.relatedTarget || !(box.contains(event.relatedTarget) || owner.contains(event.relatedTarget))) close();
  });
  document.addEventListener("focusin", function (event) {
    var link = linkAt(event);
    if (link && link.matches(":focus-visible")) wait(link, 350);
    else if (box && !box.contains(event.target)) close();
  });
  document.addEventListener("focusout", function () { if (owner && document.activeElement !== owner) close(); });
  document.addEventListener("keydown", function (event) { if (event.key === "Escape" && box) close(); });
  document.addEventListener("touchstart", function (event) {
    pressed = false;
    var link = linkAt(event);
    if (!link) return close();
    close();
    owner = link;
    timer = setTimeout(function () { pressed = true; show(link); }, 450);
  }, { passive: true });
  document.addEventListener("touchmove", function () { if (!pressed) close(); }, { passive: true });
  document.addEventListener("touchend", function (event) {
    clearTimeout(timer);
    if (pressed) event.preventDefault();
    else owner = null;
  }, { passive: false });
  document.addEventListener("contextmenu", function (event) { if (pressed && linkAt(event)) event.preventDefault(); });
  window.addEventListener("beforeprint", close);
})();
