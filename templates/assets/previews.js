/*
 * A look at the page behind a link: after a moment on it with the pointer or the keyboard, or a long press; and at the sentence behind a mark of
 * origin, for which a tap is enough. What it shows lies in classic scripts (previews/*.js), fetched once when first needed, so it works from a file
 * too. Escape closes it; print never shows it.
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

  const linesInShard = 128;
  const entries = new Map();
  const seeds = new Map();
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

  const isMark = link => link.closest('.origin-mark') !== null;

  // A mark reads B8.1 or B8.1–4: seed, line, first and last sentence.
  async function originOf(mark) {
    const [, seed, line, first, last = first] = /^([A-Z]+)(\d+)\.(\d+)(?:–(\d+))?/.exec(mark.textContent) ?? [];
    if (seed === undefined) return undefined;
    const shard = `${seed}-${Math.floor(line / linesInShard)}`;
    await load(shard);
    if (!seeds.has(shard)) return undefined;
    const { title, lines } = seeds.get(shard);
    const sentences = lines.flatMap(([number, texts]) => texts.map((text, k) => ({ text, id: `${number}.${k + 1}` })));
    const from = sentences.findIndex(sentence => sentence.id === `${line}.${first}`);
    if (from < 0) return undefined;
    const to = from + Number(last) - Number(first) + 1;
    return { title, place: mark.getAttribute('aria-label'), before: sentences[from - 1]?.text, after: sentences[to]?.text, url: mark.href,
      text: sentences.slice(from, to).map(sentence => sentence.text).join('') };
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

  function add(parent, tag, text) {
    if (!text) return null;
    const part = document.createElement(tag);
    part.textContent = text;
    parent.append(part);
    return part;
  }

  function emptyBox() {
    const element = document.createElement('div');
    element.className = 'preview';
    element.id = 'ukb-preview';
    element.setAttribute('role', 'tooltip');
    element.addEventListener('pointerleave', event => { if (!isTouch(event) && event.relatedTarget !== owner) close(); });
    return element;
  }

  function makeBox([, title, kind, text]) {
    const element = emptyBox();
    add(element, 'b', title);
    add(element, 'small', kind);
    add(element, 'p', text);
    return element;
  }

  function makeOriginBox({ place, before, text, after, url }) {
    const element = emptyBox();
    element.classList.add('origin');
    add(element, 'b', place);
    const sentences = add(element, 'p', before ?? '') ?? element.appendChild(document.createElement('p'));
    add(sentences, 'mark', text);
    sentences.append(after ?? '');
    add(element, 'a', document.querySelector('[data-origin]').dataset.origin).href = url;
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
    const entry = await (isMark(link) ? originOf(link) : entryOf(link));
    if (!entry || link !== owner) return;
    box?.remove();
    box = isMark(link) ? makeOriginBox(entry) : makeBox(entry);
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
    return target.closest?.('main a[href]') ?? null;
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
    document.addEventListener('focusout', event => {
      if (document.activeElement !== owner && !box?.contains(event.relatedTarget)) close();
    });
    document.addEventListener('keydown', event => { if (event.key === 'Escape') close(); });
  }

  // A tap on a mark of origin shows its sentence; the card leads on, and so does a second tap.
  function followTaps() {
    let isTap = false;
    document.addEventListener('pointerdown', event => { isTap = isTouch(event); }, { passive: true });
    document.addEventListener('click', event => {
      const link = linkAt(event);
      if (!isTap || !link || !isMark(link) || (box && owner === link)) return;
      event.preventDefault();
      close();
      owner = link;
      show(link);
    });
  }

  // A long press shows the page and does not open it.
  function followTouch() {
    let isPressed = false;
    document.addEventListener('touchstart', event => {
      isPressed = false;
      const link = linkAt(event);
      if (box && (box.contains(event.target) || owner === link)) return;
      if (link) showLater(link, pressDelay, () => { isPressed = true; });
      else close();
    }, { passive: true });
    document.addEventListener('touchmove', () => { if (!isPressed) close(); }, { passive: true });
    document.addEventListener('touchend', event => {
      clearTimeout(timer);
      if (isPressed) event.preventDefault();
      else if (!box) owner = null;
    }, { passive: false });
    document.addEventListener('contextmenu', event => { if (isPressed && linkAt(event)) event.preventDefault(); });
  }

  window.unionkb = {
    ...window.unionkb,

    /* Called by the files that are loaded. */
    previews: (shard, pages) => { for (const page of pages) entries.set(page[0], page); },
    origins: ([shard, title], lines) => seeds.set(shard, { title, lines }),
  };
  followPointer();
  followKeyboard();
  followTouch();
  followTaps();
  addEventListener('beforeprint', close);
})();
