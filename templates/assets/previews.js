/*
 * A look at the page behind a link: after a moment on it with the pointer or the keyboard, or a long press. What it shows lies in classic
 * scripts (previews/*.js), fetched once when first needed, so it works from a file too. Escape closes it; print never shows it.
 */
(() => {
  'use strict';

  const hoverDelay = 350;
  const pressDelay = 450;
  const margin = 8;
  const gap = 4;
  const root = document.documentElement.dataset.root ?? '';
  const count = Number(document.documentElement.dataset.previews);
  if (!(count > 0)) return;

  // ---------------------------------------------------------------- what is known of pages

  const entries = new Map();
  const loading = new Map();

  function load(shard) {
    if (!loading.has(shard)) {
      loading.set(shard, new Promise(resolve => {
        const script = document.createElement('script');
        script.src = `${root}previews/${shard}.js`;
        script.onload = resolve;
        // Without it there is no preview; the next link tries again.
        script.onerror = () => {
          loading.delete(shard);
          script.remove();
          resolve();
        };
        document.head.append(script);
      }));
    }

    return loading.get(shard);
  }

  // FNV-1a, as the builder has it.
  function shardOf(address) {
    let hash = 2166136261;
    for (let at = 0; at < address.length; at++) hash = Math.imul(hash ^ address.charCodeAt(at), 16777619);
    return (hash >>> 0) % count;
  }

  // The address below the root of the site, or null for everything that is no other page of it.
  function addressOf(link) {
    const home = new URL(root || './', location.href);
    // The attribute, because the property of a link in a drawing is no text.
    const target = new URL(link.getAttribute('href'), location.href);
    const isOfSite = target.protocol === home.protocol && target.host === home.host && target.pathname.startsWith(home.pathname);
    if (!isOfSite || target.pathname === location.pathname || !target.pathname.endsWith('.html')) return null;
    return target.pathname.slice(home.pathname.length);
  }

  async function entryOf(link) {
    const address = addressOf(link);
    if (address === null) return undefined;
    await load(shardOf(address));
    return entries.get(address);
  }

  // ---------------------------------------------------------------- the box

  let owner = null;
  let box = null;
  let timer = 0;

  function close() {
    clearTimeout(timer);
    owner?.removeAttribute('aria-describedby');
    box?.remove();
    owner = box = null;
  }

  function makeBox([, ...texts]) {
    const element = document.createElement('div');
    element.className = 'preview';
    element.id = 'ukb-preview';
    element.setAttribute('role', 'tooltip');
    for (const [k, tag] of ['b', 'small', 'p'].entries()) {
      if (!texts[k]) continue;
      const part = document.createElement(tag);
      part.textContent = texts[k];
      element.append(part);
    }

    element.addEventListener('pointerleave', event => { if (event.relatedTarget !== owner) close(); });
    return element;
  }

  // Below the link, or above it where there is room only there.
  function place() {
    const at = owner.getClientRects()[0] ?? owner.getBoundingClientRect();
    const left = Math.max(margin, Math.min(at.left, document.documentElement.clientWidth - box.offsetWidth - margin));
    const isAbove = at.bottom + box.offsetHeight + margin > innerHeight && at.top > box.offsetHeight + margin;
    const top = isAbove ? at.top - box.offsetHeight - gap : at.bottom + gap;
    box.style.left = `${left + scrollX}px`;
    box.style.top = `${top + scrollY}px`;
  }

  async function show(link) {
    const entry = await entryOf(link);
    if (!entry || link !== owner) return;
    box?.remove();
    box = makeBox(entry);
    document.body.append(box);
    link.setAttribute('aria-describedby', box.id);
    place();
  }

  function showLater(link, delay, before = () => {}) {
    close();
    owner = link;
    timer = setTimeout(() => {
      before();
      show(link);
    }, delay);
  }

  // ---------------------------------------------------------------- pointer, keyboard, touch

  const isTouch = event => event.pointerType === 'touch';

  function linkAt({ target }) {
    const link = target.closest?.('main a[href]');
    return link && !link.closest('.origin-mark') ? link : null;
  }

  function rest(link) {
    if (link !== owner) showLater(link, hoverDelay);
  }

  function followPointer() {
    document.addEventListener('pointerover', event => {
      const link = linkAt(event);
      if (link && !isTouch(event)) rest(link);
    });
    document.addEventListener('pointerout', event => {
      if (isTouch(event) || owner === null || linkAt(event) !== owner) return;
      const goesTo = element => element.contains(event.relatedTarget);
      if (!box || !event.relatedTarget || !(goesTo(box) || goesTo(owner))) close();
    });
  }

  function followKeyboard() {
    document.addEventListener('focusin', event => {
      const link = linkAt(event);
      if (link?.matches(':focus-visible')) rest(link);
      else if (box && !box.contains(event.target)) close();
    });
    document.addEventListener('focusout', () => { if (document.activeElement !== owner) close(); });
    document.addEventListener('keydown', event => { if (event.key === 'Escape') close(); });
  }

  // A long press shows the page and does not open it.
  function followTouch() {
    let isPressed = false;
    document.addEventListener('touchstart', event => {
      isPressed = false;
      const link = linkAt(event);
      if (link) showLater(link, pressDelay, () => { isPressed = true; });
      else close();
    }, { passive: true });
    document.addEventListener('touchmove', () => { if (!isPressed) close(); }, { passive: true });
    document.addEventListener('touchend', event => {
      clearTimeout(timer);
      if (isPressed) event.preventDefault();
      else owner = null;
    }, { passive: false });
    document.addEventListener('contextmenu', event => { if (isPressed && linkAt(event)) event.preventDefault(); });
  }

  window.unionkb = {
    ...window.unionkb,

    /* Called by the files that are loaded. */
    previews: (shard, pages) => { for (const page of pages) entries.set(page[0], page); },
  };
  followPointer();
  followKeyboard();
  followTouch();
  addEventListener('beforeprint', close);
})();
