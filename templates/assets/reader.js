/*
 * The reader's panel (type, lines, face, width, colours) and the keys. What is chosen stays on this device (theme.js reads it before the first
 * paint); without this file its buttons are not shown.
 */
(() => {
  'use strict';

  const root = document.documentElement;
  const all = (selector, scope = document) => scope.querySelectorAll(selector);

  function load(name) {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  }

  // Without room or permission the choice lasts for this page.
  function save(name, value) {
    try {
      if (value) localStorage.setItem(name, value);
      else localStorage.removeItem(name);
    } catch { /* nothing depends on it */ }
  }

  // ---------------------------------------------------------------- the panel

  const names = ['size', 'leading', 'face', 'width'];

  function choose({ name, value }) {
    if (value) root.dataset[name] = value;
    else delete root.dataset[name];
    if (name === 'theme') return save('unionkb-theme', value);
    const chosen = names.filter(known => root.dataset[known]).map(known => [known, root.dataset[known]]);
    save('unionkb-reading', chosen.length ? JSON.stringify(Object.fromEntries(chosen)) : '');
  }

  function panel() {
    const box = document.querySelector('[data-reading]');
    if (!box?.showPopover) return;
    const show = () => {
      for (const input of all('input[type=radio]', box)) input.checked = (root.dataset[input.name] ?? '') === input.value;
    };
    show();
    box.addEventListener('change', event => choose(event.target));
    box.querySelector('[data-reset]').addEventListener('click', () => {
      for (const name of [...names, 'theme']) choose({ name, value: '' });
      show();
    });
    // The choice of another page of the site is this page's, too.
    addEventListener('storage', ({ key, newValue }) => {
      if (key === 'unionkb-theme') choose({ name: 'theme', value: newValue ?? '' });
      show();
    });
    box.addEventListener('toggle', event => { if (event.newState === 'open') box.querySelector('input:checked')?.focus(); });
    for (const button of all('[popovertarget=ukb-reading]')) (button.closest('[data-scripted]') ?? button).hidden = false;
  }

  // ---------------------------------------------------------------- keys

  const single = ['/', '?', 'n', 'N', 'j', 'k', 'c'];

  // A key that means something to the page: none that is typed into a field, and none for the page while a dialog is open.
  const isForPage = ({ target, ctrlKey, metaKey, altKey }) =>
    !(target.closest?.('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]') || ctrlKey || metaKey || altKey
      || document.querySelector('dialog[open]'));

  function keys() {
    const dialog = document.querySelector('[data-keys]');
    if (!dialog?.showModal) return;
    const field = document.querySelector('[data-search-open]');
    const option = dialog.querySelector('input');
    const hints = all('[data-key-hint]');
    const use = isUsed => { for (const hint of hints) hint.hidden = !isUsed; };
    option.checked = load('unionkb-keys') !== 'off';
    use(option.checked);
    option.addEventListener('change', () => {
      save('unionkb-keys', option.checked ? '' : 'off');
      use(option.checked);
    });
    for (const button of all('[data-keys-open]')) {
      button.hidden = false;
      button.addEventListener('click', () => dialog.showModal());
    }

    dialog.addEventListener('click', ({ target }) => { if (target === dialog) dialog.close(); });

    // First of all that listen, because single keys can be turned off (WCAG 2.2, 2.1.4).
    document.addEventListener('keydown', event => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k' && field) {
        event.preventDefault();
        if (!document.querySelector('dialog[open]')) field.click();
      } else if (single.includes(event.key) && isForPage(event)) {
        if (!option.checked) return event.stopImmediatePropagation();
        if (event.key !== '?') return;
        event.preventDefault();
        dialog.showModal();
      }
    }, true);
  }

  window.unionkb = { ...window.unionkb, isForPage };
  panel();
  keys();
})();
