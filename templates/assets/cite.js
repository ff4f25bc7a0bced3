/*
 * Paragraphs, articles and sections can be cited: a sign beside the one that is read opens a box (cite-box.js). By mouse: point at a paragraph; by
 * touch: tap it; by keyboard: the signs of headings, or j, k and c.
 */
(() => {
  'use strict';

  const body = document.querySelector('.body[data-cite]');
  if (!body) return;
  const words = body.dataset;
  const fill = (text, value) => text.replace('{0}', () => value);
  const isHeading = element => /^H[2-6]$/.test(element.tagName);
  const blocks = [...body.querySelectorAll('[id]')].filter(e => isHeading(e) || e.id.includes('~') || /^第.+条/.test(e.id));
  const blockOf = target => {
    const found = target.closest?.('[id]');
    return found && blocks.includes(found) ? found : null;
  };
  const nameOf = heading => heading?.getAttribute('aria-label') ?? '';

  // Where a block stands, in words.
  function placeOf(block) {
    if (isHeading(block)) return fill(words.citeSection, nameOf(block));
    const [, section, number] = /^(.*)~(\d+)$/.exec(block.id) ?? [];
    if (number === undefined) return block.id;
    return (section ? fill(words.citeSection, nameOf(document.getElementById(section))) : '') + fill(words.citeParagraph, number);
  }

  // The box is loaded when it is first asked for.
  let box = null;

  async function open(block) {
    box ??= new Promise((resolve, reject) => {
      const src = `${document.documentElement.dataset.root}assets/cite-box.js`;
      document.head.append(Object.assign(document.createElement('script'), { src, onload: () => resolve(unionkb.citing(words)), onerror: reject }));
    });
    try {
      (await box)(block, placeOf(block));
    } catch {
      // Without its file there is the address at least.
      box = null;
      location.hash = block.id;
    }
  }

  // ---------------------------------------------------------------- signs: headings have theirs, one wanders from paragraph to paragraph

  function signOf(block, text) {
    const sign = Object.assign(document.createElement('button'), { type: 'button', className: 'cite-sign', textContent: text });
    sign.setAttribute('aria-label', fill(words.citeOpen, placeOf(block)));
    sign.addEventListener('click', () => open(block));
    block.append(sign);
    return sign;
  }

  let sign = null;
  let at = null;

  function point(block) {
    if (block === at) return;
    sign?.remove();
    at?.classList.remove('cite-at');
    at = block && !isHeading(block) ? block : null;
    if (!at) return;
    at.classList.add('cite-at');
    sign = signOf(at, '¶');
  }

  for (const heading of blocks.filter(isHeading)) {
    // The sign is no part of what the heading says.
    heading.setAttribute('aria-label', heading.textContent);
    signOf(heading, '#');
  }

  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'mouse') point(blockOf(target) ?? (body.contains(target) ? at : null));
  });
  body.addEventListener('click', ({ target }) => { if (!target.closest('a, button, summary, label')) point(blockOf(target)); });

  // ---------------------------------------------------------------- keys

  const top = () => blocks.findIndex(block => block.getBoundingClientRect().bottom > 80);

  function step(by) {
    const from = blocks.indexOf(document.activeElement);
    const next = blocks[Math.max(0, Math.min(blocks.length - 1, from < 0 ? Math.max(0, top()) : from + by))];
    if (!next) return;
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'center' });
    point(next);
  }

  document.addEventListener('keydown', event => {
    if (!window.unionkb?.isForPage?.(event)) return;
    if (event.key === 'j') step(1);
    else if (event.key === 'k') step(-1);
    else if (event.key === 'c' && blocks.length) open(blockOf(document.activeElement) ?? at ?? blocks[Math.max(0, top())]);
    else return;
    event.preventDefault();
  });
})();
