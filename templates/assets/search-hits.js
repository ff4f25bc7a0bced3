/*
 * A page that was opened from search (?hl=query): marks the hits and goes from one to the next, with buttons and with n and N.
 */
(async () => {
  'use strict';

  const bar = document.querySelector('[data-hits]');
  const status = bar.querySelector('[role=status]');
  const query = new URLSearchParams(location.search).get('hl');
  const blocks = 'p, li, td, th, dt, dd, pre, h1, h2, h3, h4, h5, h6, blockquote, figcaption';
  let hits = [];
  let current = -1;

  // Text by block, because a hit never goes beyond one; what scripts and pictures hold is no text, nor are the marks of notes and origins. A reading
  // over a word is a text of its own.
  function textsByBlock(scope) {
    const texts = new Map();
    const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement;
      const block = holder.closest(blocks);
      if (!block || holder.closest('button, script, style, svg, .footnote-ref, .footnote-back, .origin-mark')) continue;
      const text = holder.closest('rt, rp') ?? block;
      texts.set(text, [...(texts.get(text) ?? []), node]);
    }

    return [...texts.values()];
  }

  // A hit may go through several nodes: it gets one mark in each.
  function mark(nodes, ranges) {
    const marks = ranges.map(() => []);
    let end = nodes.reduce((sum, node) => sum + node.length, 0);
    for (const node of [...nodes].reverse()) {
      const start = end - node.length;
      for (let k = ranges.length - 1; k >= 0; k--) {
        const from = Math.max(ranges[k][0], start);
        const to = Math.min(ranges[k][1], end);
        if (from >= to) continue;
        const range = document.createRange();
        range.setStart(node, from - start);
        range.setEnd(node, to - start);
        const element = document.createElement('mark');
        element.dataset.hit = '';
        range.surroundContents(element);
        marks[k].unshift(element);
      }

      end = start;
    }

    return marks;
  }

  // Overlapping hits of several words become one.
  function joined(ranges) {
    const apart = [];
    for (const [from, to] of ranges) {
      const last = apart[apart.length - 1];
      if (last && from < last[1]) last[1] = Math.max(last[1], to);
      else apart.push([from, to]);
    }

    return apart;
  }

  function go(index) {
    if (hits.length === 0) return;
    for (const element of hits[current] ?? []) element.removeAttribute('aria-current');
    current = (index + hits.length) % hits.length;
    for (const element of hits[current]) element.setAttribute('aria-current', 'true');
    hits[current][0].scrollIntoView({ block: 'center' });
    status.textContent = bar.dataset.place.replace('{0}', current + 1).replace('{1}', hits.length);
  }

  function close() {
    for (const element of hits.flat()) element.replaceWith(...element.childNodes);
    hits = [];
    bar.hidden = true;
    const address = new URL(location.href);
    address.searchParams.delete('hl');
    try {
      history.replaceState(null, '', address);
    } catch {
      // Pages from disk may not change their address in every browser.
    }
  }

  // For each of some texts the places of the query's words in it: [start, end].
  async function hitsOf(query, blocks) {
    const { folding, parse, hitsIn } = await unionkb.openTexts();
    await folding.prepare([query, ...blocks]);
    const terms = parse(query).filter(({ without, field }) => !without && (field === '' || field === 'title'));
    const find = () => {
      const words = terms.map(({ text }) => folding.fold(text).text).filter(word => word !== '');
      return blocks.map(text => hitsIn({ text, folded: folding.fold(text) }, words));
    };

    const found = find();
    if (found.some(places => places.length > 0)) return found;
    await folding.simplify();
    return find();
  }

  const scope = document.querySelector('main article') ?? document.querySelector('main');
  const nodes = textsByBlock(scope);
  let found;
  try {
    found = await hitsOf(query, nodes.map(own => own.map(node => node.data).join('')));
  } catch {
    return;
  }

  hits = nodes.flatMap((own, k) => mark(own, joined(found[k])));
  bar.hidden = false;
  status.textContent = bar.dataset.none;

  // The first hit of the section that the address names, else the first of all.
  const target = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  const follows = element => target === null || target.contains(element) || target.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
  go(Math.max(0, hits.findIndex(([first]) => follows(first))));

  bar.querySelector('[data-hits-next]').addEventListener('click', () => go(current + 1));
  bar.querySelector('[data-hits-previous]').addEventListener('click', () => go(current - 1));
  bar.querySelector('[data-hits-close]').addEventListener('click', close);
  document.addEventListener('keydown', event => {
    if (!unionkb.view.isForPage(event) || document.querySelector('dialog[open]')) return;
    if (event.key === 'n') go(current + 1);
    else if (event.key === 'N') go(current - 1);
    else return;
    event.preventDefault();
  });
})();
