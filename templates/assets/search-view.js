/*
 * What a reader sees of search: the dialog that "/" and the field in the head open; search-page.js is the search page. Every word comes from
 * the page (data- attributes); without this file the field leads to the search page, and that to the list of all pages.
 */
(() => {
  'use strict';

  const root = document.documentElement.dataset.root ?? '';

  function make(tag, text, properties = {}) {
    const element = document.createElement(tag);
    if (text !== undefined) element.textContent = text;
    return Object.assign(element, properties);
  }

  const fill = (text, ...values) => values.reduce((filled, value, k) => filled.replace(`{${k}}`, () => value), text);

  const search = (query, options) => window.unionkb?.search ? unionkb.search(query, options) : Promise.reject(new Error());

  // A page opens at its hit, and there goes from hit to hit.
  const hitUrl = (page, query, anchor = page.anchor) =>
    `${page.url}?hl=${encodeURIComponent(query)}${anchor ? '#' + encodeURIComponent(anchor) : ''}`;

  const relatedUrl = page => page.url + (page.anchor ? '#' + encodeURIComponent(page.anchor) : '');

  function writeExcerpt(element, { excerpt, damaged }, words) {
    if (damaged) element.textContent = words.damaged;
    for (const { text, hit } of excerpt) element.append(hit ? make('mark', text) : text);
    return element;
  }

  // How many pages there are, and what could not be looked at.
  function summaryOf({ total, related, relaxed, missing }, words) {
    const isMeant = related.length > 0 || relaxed.length > 0;
    return (total ? fill(words.found, total) : isMeant ? words.near : words.none) + (missing ? ' ' + missing : '');
  }

  // What was changed to find the pages of a block.
  const blockTitle = ({ via, words: own, total }, words) => fill(words[via], own.join(' '), total);

  // How a related page was found; its title is not said twice.
  const viaOf = ({ via, name, title }, words) => (name === title ? words[via].replace(/[:：]?\s*\{0\}/, '') : fill(words[via], name));

  const failureOf = (error, words) => error.message || words.failed;

  // A key that means something to the page: none that is typed into a field or goes to the browser.
  const isForPage = ({ target, ctrlKey, metaKey, altKey }) =>
    !(target.closest?.('input, textarea, select, [contenteditable]') || ctrlKey || metaKey || altKey);

  const isFirst = page => page.via === 'alias' || page.via === 'code';

  // ---------------------------------------------------------------- recent queries, on this device only

  const recentName = 'unionkb-recent';
  const mostRecent = 8;

  function recent() {
    try {
      const known = JSON.parse(localStorage.getItem(recentName) ?? '[]');
      return Array.isArray(known) ? known.filter(query => typeof query === 'string') : [];
    } catch {
      return [];
    }
  }

  function remember(query) {
    try {
      localStorage.setItem(recentName, JSON.stringify([query, ...recent().filter(known => known !== query)].slice(0, mostRecent)));
    } catch {
      // No room or no permission: nothing depends on it.
    }
  }

  function forget() {
    try {
      localStorage.removeItem(recentName);
    } catch {
      // Then there was nothing to forget.
    }
  }

  // ---------------------------------------------------------------- the dialog: a combobox with a list (ARIA Authoring Practices, Combobox)

  function searchDialog() {
    const dialog = document.querySelector('[data-search-dialog]');
    if (!dialog?.showModal) return;
    const input = dialog.querySelector('input');
    const list = dialog.querySelector('[role=listbox]');
    const status = dialog.querySelector('[role=status]');
    const forgetButton = dialog.querySelector('[data-search-forget]');
    let selected = -1;
    let asked = 0;

    function select(index) {
      const items = list.querySelectorAll('[role=option]');
      items[selected]?.setAttribute('aria-selected', 'false');
      selected = items.length ? (index + items.length) % items.length : -1;
      const item = items[selected];
      if (!item) return input.removeAttribute('aria-activedescendant');
      item.setAttribute('aria-selected', 'true');
      item.scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', item.id);
    }

    function clear(text) {
      list.textContent = '';
      selected = -1;
      input.removeAttribute('aria-activedescendant');
      input.setAttribute('aria-expanded', 'false');
      status.textContent = text;
      forgetButton.hidden = true;
    }

    function addItem(act, ...content) {
      const item = make('li', undefined, { id: `ukb-result-${list.children.length}`, role: 'option' });
      item.setAttribute('aria-selected', 'false');
      item.append(...content);
      item.act = act;
      list.append(item);
      input.setAttribute('aria-expanded', 'true');
      return item;
    }

    function go(url, query) {
      remember(query);
      location.href = url;
    }

    function addRelated(pages, query) {
      for (const page of pages) {
        const title = make('b', page.title);
        title.append(make('span', viaOf(page, status.dataset), { className: 'via' }));
        addItem(() => go(relatedUrl(page), query), title);
      }
    }

    // A sentence that several pages have stands once, their names below it.
    function addGroups(groups, query) {
      for (const { result, others } of groups) {
        const item = addItem(
          () => go(hitUrl(result, query), query), make('b', result.title), writeExcerpt(make('span'), result, status.dataset));
        if (others.length > 0) item.append(make('small', fill(status.dataset.same, others.map(({ title }) => title).join('、'))));
      }
    }

    function show(found, query) {
      clear(summaryOf(found, status.dataset));
      addRelated(found.related.filter(isFirst), query);
      addGroups(found.groups, query);
      addRelated(found.related.filter(page => !isFirst(page)), query);
      for (const block of found.relaxed) {
        list.append(make('li', blockTitle(block, status.dataset), { role: 'presentation', className: 'block' }));
        addGroups(block.groups.slice(0, 4), block.words.join(' '));
      }

      if (found.total > found.results.length) {
        addItem(() => go(`${root}search.html?q=${encodeURIComponent(query)}`, query), fill(status.dataset.all, found.total)).className = 'more';
      }

      if (found.related[0]?.via === 'code') select(0);
    }

    function showRecent() {
      const known = recent();
      clear(known.length ? status.dataset.recent : status.dataset.hint);
      for (const query of known) {
        addItem(() => {
          input.value = query;
          ask();
        }, query);
      }

      forgetButton.hidden = known.length === 0;
    }

    function ask() {
      const query = input.value.trim();
      const number = ++asked;
      if (!query) return showRecent();
      const slow = setTimeout(() => { if (number === asked) status.textContent = status.dataset.busy; }, 300);
      search(query, { limit: 8 }).then(
        found => { if (number === asked) show(found, query); },
        error => { if (number === asked) clear(failureOf(error, status.dataset)); }).finally(() => clearTimeout(slow));
    }

    function open(query) {
      if (dialog.open) return;
      if (query) input.value = query;
      dialog.showModal();
      input.focus();
      input.select();
      ask();
    }

    // Letters that an input method still turns into characters are no query yet.
    input.addEventListener('input', event => { if (!event.isComposing) ask(); });
    input.addEventListener('compositionend', ask);
    input.addEventListener('keydown', event => {
      if (event.isComposing) return;
      if (event.key === 'ArrowDown') select(selected + 1);
      else if (event.key === 'ArrowUp') select(selected < 0 ? -1 : selected - 1);
      // A search field takes the first Escape to empty itself; here it closes.
      else if (event.key === 'Escape') dialog.close();
      else if (event.key === 'Enter' && selected >= 0) list.querySelectorAll('[role=option]')[selected].act();
      else return;
      event.preventDefault();
    });
    list.addEventListener('click', event => event.target.closest('[role=option]')?.act());
    forgetButton.addEventListener('click', () => {
      forget();
      showRecent();
      input.focus();
    });
    dialog.querySelector('[data-search-close]').addEventListener('click', () => dialog.close());
    dialog.addEventListener('click', event => { if (event.target === dialog) dialog.close(); });

    // A field in the head of the page leads here; typed without script, it leads to the search page.
    for (const field of document.querySelectorAll('[data-search-open]')) {
      field.addEventListener('click', () => open(field.value));
      field.addEventListener('input', () => {
        const query = field.value;
        field.value = '';
        open(query);
      });
    }

    document.addEventListener('keydown', event => {
      if (event.key !== '/' || !isForPage(event)) return;
      event.preventDefault();
      open('');
    });
  }

  // ---------------------------------------------------------------- hits on this page

  if (new URLSearchParams(location.search).has('hl') && document.querySelector('[data-hits]')) {
    document.head.append(make('script', undefined, { src: root + 'assets/search-hits.js' }));
  }

  const view = { make, fill, search, remember, hitUrl, relatedUrl, writeExcerpt, summaryOf, blockTitle, viaOf, failureOf, isForPage, isFirst };
  window.unionkb = { ...window.unionkb, view };
  searchDialog();
})();
