/*
 * Lists that are narrowed as one types, by kind, and put in order by a column. Every word a reader sees comes from the page; without this
 * file the list stands whole, in its own order.
 */
(() => {
  'use strict';

  const list = document.querySelector('[data-list]');
  const filter = list.querySelector('[data-list-filter]');
  const table = list.querySelector('[data-register]');
  const items = [...list.querySelectorAll('.entries > li, .events > li, [data-register] tbody tr:not(.group)')];
  const groups = [...list.querySelectorAll('section:has(> .entries, > .events), [data-register] tbody')];
  const fewest = 8;

  const folded = text => text.normalize('NFKC').toLowerCase();
  const texts = new Map(items.map(item => [item, folded(item.textContent)]));

  // ---------------------------------------------------------------- narrowing

  function narrow() {
    const words = folded(filter.querySelector('input[type=search]').value).split(/\s+/).filter(word => word !== '');
    const boxes = [...filter.querySelectorAll('input[type=checkbox]')];
    const kinds = new Set(boxes.filter(box => box.checked).map(box => box.value));
    const fits = item => words.every(word => texts.get(item).includes(word)) && (boxes.length === 0 || kinds.has(item.dataset.kind));
    for (const item of items) item.hidden = !fits(item);
    const isShown = item => !item.hidden;
    for (const group of groups) group.hidden = !items.some(item => group.contains(item) && isShown(item));
    const count = items.filter(isShown).length;
    const isWhole = count === items.length;
    const { found, none } = filter.dataset;
    filter.querySelector('[role=status]').textContent = isWhole ? '' : count === 0 ? none : found.replace('{0}', count);
  }

  function narrowing() {
    if (items.length < fewest) return;
    filter.hidden = false;
    filter.addEventListener('input', narrow);
    // What a browser has kept of the form when one comes back counts at once.
    narrow();
  }

  // ---------------------------------------------------------------- order

  const collator = new Intl.Collator(document.documentElement.lang || 'zh', { numeric: true });

  function keyOf(row, column) {
    const cell = row.children[column];
    return cell.dataset.key ?? cell.textContent.trim();
  }

  // Rows in the order of a column stand in a body of their own, without letters; those that say nothing come last both ways.
  function sortBy(column, direction, homes, body) {
    const filled = row => keyOf(row, column) !== '';
    const order = (a, b) => filled(b) - filled(a) || direction * collator.compare(keyOf(a, column), keyOf(b, column));
    if (direction === 0) {
      for (const [row, home] of homes) home.append(row);
      body.remove();
    } else {
      table.append(body);
      body.append(...[...homes.keys()].sort(order));
    }

    table.toggleAttribute('data-sorted', direction !== 0);
  }

  function ordering() {
    const rows = table ? items : [];
    if (rows.length < 2) return;
    const homes = new Map(rows.map(row => [row, row.parentNode]));
    const body = document.createElement('tbody');
    groups.push(body);
    const heads = [...table.querySelectorAll('thead th')];
    for (const [column, head] of heads.entries()) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        // The order of the names is that of the page.
        const was = head.getAttribute('aria-sort');
        const direction = was === 'ascending' ? -1 : was === 'descending' || column === 0 ? 0 : 1;
        for (const other of heads) other.removeAttribute('aria-sort');
        const isNames = column === 0 && was !== 'ascending';
        if (direction !== 0 || isNames) head.setAttribute('aria-sort', direction < 0 ? 'descending' : 'ascending');
        sortBy(column, direction, homes, body);
        narrow();
      });
    }

    heads[0].setAttribute('aria-sort', 'ascending');
  }

  narrowing();
  ordering();
})();
