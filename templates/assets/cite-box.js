/* The box that copies the address of a paragraph, or a citation: title, place, site, address, and the sentences of the sources that it comes from. */
(() => {
  'use strict';

  const fill = (text, ...values) => values.reduce((filled, value, k) => filled.replace(`{${k}}`, () => value), text);

  function addressOf({ id }) {
    const page = new URL(document.querySelector('link[rel=canonical]')?.href ?? location.href);
    page.search = '';
    page.hash = id;
    return page.href;
  }

  function citationOf(block, place, words) {
    const title = document.querySelector('h1').textContent;
    const named = /^[《“"]/.test(title) ? title : fill(words.citeTitle, title);
    // A label reads: origin, address, and where that is in words.
    const origins = [...block.querySelectorAll(':scope > .origin-mark a')].map(a => a.getAttribute('aria-label').split(' ').slice(2).join(' '));
    const source = origins.length ? fill(words.citeOrigin, [...new Set(origins)].join(words.citeAnd)) : '';
    return fill(words.cite, named, place, words.site, addressOf(block), source);
  }

  // Without permission, or over plain http, the old way; what neither can do is shown.
  async function copy(text, box) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const field = Object.assign(document.createElement('textarea'), { value: text });
      box.append(field);
      field.select();
      const isCopied = document.execCommand('copy');
      field.remove();
      return isCopied;
    }
  }

  function make(words) {
    const box = Object.assign(document.createElement('dialog'), { className: 'panel cite-box' });
    box.setAttribute('aria-label', words.citeLabel);
    const add = (tag, text, properties) => {
      const element = Object.assign(document.createElement(tag), { textContent: text, ...properties });
      box.append(element, ' ');
      return element;
    };
    const cited = add('p', '', { className: 'cited' });
    let [block, place] = [null, ''];
    const copying = async text => { status.textContent = await copy(text, box) ? words.citeDone : text; };
    add('button', words.citeLink, { type: 'button', onclick: () => copying(addressOf(block)) });
    add('button', words.citeText, { type: 'button', onclick: () => copying(citationOf(block, place, words)) });
    add('button', words.citeClose, { type: 'button', onclick: () => box.close() });
    const status = add('p', '');
    status.setAttribute('role', 'status');
    box.addEventListener('click', ({ target }) => { if (target === box) box.close(); });
    document.body.append(box);
    return (chosen, where) => {
      [block, place] = [chosen, where];
      cited.textContent = citationOf(block, place, words);
      status.textContent = '';
      if (!box.open) box.showModal();
    };
  }

  window.unionkb = { ...window.unionkb, citing: make };
})();
