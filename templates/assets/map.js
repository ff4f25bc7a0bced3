/*
 * The knowledge map: what a box is joined to lights up under the pointer and at the focus, and boxes can be left out by pillar and kind; those
 * that stay move together. Without this file the map stands whole.
 */
(() => {
  'use strict';

  const svg = document.querySelector('[data-map]');
  const filter = document.querySelector('[data-map-filter]');
  const nodes = [...svg.querySelectorAll('[data-node]')].map(element => {
    const rect = element.querySelector('rect');
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map(name => Number(rect.getAttribute(name)));
    return { element, x, y, width, height, at: y, pillar: element.dataset.pillar ?? '', kind: element.dataset.kind, isThing: element.matches('.thing') };
  });
  const edges = [...svg.querySelectorAll('[data-from]')].map(element => ({ element, from: nodes[element.dataset.from], to: nodes[element.dataset.to] }));

  // ---------------------------------------------------------------- neighbours

  function light(node) {
    for (const other of nodes) other.element.classList.remove('lit');
    for (const { element } of edges) element.classList.remove('lit');
    svg.classList.toggle('lighting', node !== undefined);
    if (node === undefined) return;
    node.element.classList.add('lit');
    for (const { element, from, to } of edges) {
      if (from !== node && to !== node) continue;
      for (const lit of [element, from.element, to.element]) lit.classList.add('lit');
    }

    // A pillar is joined to its topics by standing above them.
    if (node.element.matches('.pillar')) for (const other of nodes) if (other.pillar === node.pillar) other.element.classList.add('lit');
  }

  const nodeAt = target => nodes.find(({ element }) => element === target.closest?.('[data-node]'));
  // Listened to around the drawing: one that listens for the focus itself becomes a stop of the Tab key.
  const frame = svg.parentElement;
  frame.addEventListener('pointerover', ({ target }) => light(nodeAt(target)));
  frame.addEventListener('pointerleave', () => light(nodeAt(document.activeElement)));
  frame.addEventListener('focusin', ({ target }) => light(nodeAt(target)));
  frame.addEventListener('focusout', () => light(undefined));

  // ---------------------------------------------------------------- narrowing

  const edge = 10;
  const gap = 8;
  const mostSpace = 60;
  const isShown = ({ element }) => !element.classList.contains('out');

  // Each column of boxes closes up; the things spread over the height of what they belong to.
  function stack(column, space, top = edge) {
    let at = top;
    for (const node of column) {
      node.at = at;
      if (at === node.y) node.element.removeAttribute('transform');
      else node.element.setAttribute('transform', `translate(0 ${at - node.y})`);
      at += node.height + space;
    }

    return at - space;
  }

  function draw() {
    const columns = new Map();
    for (const node of nodes.filter(isShown)) {
      const key = node.isThing ? 'things' : Math.round((node.x + node.width) / 20);
      columns.set(key, [...columns.get(key) ?? [], node]);
    }

    const things = columns.get('things') ?? [];
    columns.delete('things');
    const used = things.reduce((sum, node) => sum + node.height, 0);
    const end = Math.max(...[...columns.values()].map(column => stack(column, gap)), edge + used + gap * Math.max(0, things.length - 1));
    stack(things, things.length < 2 ? 0 : Math.min((end - edge - used) / (things.length - 1), mostSpace), things.length === 1 ? (end - used) / 2 : edge);
    for (const { element, from, to } of edges) {
      const isDrawn = isShown(from) && isShown(to);
      element.classList.toggle('out', !isDrawn);
      if (!isDrawn) continue;
      const [x1, y1, x2, y2] = [from.x + from.width, from.at + from.height / 2, to.x, to.at + to.height / 2];
      const middle = (x1 + x2) / 2;
      element.setAttribute('d', `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`);
    }

    const height = Math.ceil(end + edge);
    svg.setAttribute('viewBox', `0 0 ${svg.viewBox.baseVal.width} ${height}`);
    svg.setAttribute('height', height);
  }

  const whole = { viewBox: svg.getAttribute('viewBox'), height: svg.getAttribute('height'), paths: edges.map(({ element }) => element.getAttribute('d')) };

  function drawWhole() {
    for (const node of nodes) node.element.removeAttribute('transform');
    for (const [k, { element }] of edges.entries()) {
      element.classList.remove('out');
      element.setAttribute('d', whole.paths[k]);
    }

    svg.setAttribute('viewBox', whole.viewBox);
    svg.setAttribute('height', whole.height);
  }

  function narrow() {
    const pillar = filter.querySelector('select')?.value ?? '';
    const boxes = [...filter.querySelectorAll('input')];
    const kinds = new Set(boxes.filter(box => box.checked).map(box => box.value));
    const isOut = node => (node.isThing
      ? (boxes.length > 0 && !kinds.has(node.kind)) || !edges.some(({ from, to }) => to === node && (pillar === '' || from.pillar === pillar))
      : pillar !== '' && node.pillar !== pillar);
    for (const node of nodes) node.element.classList.toggle('out', isOut(node));
    if (nodes.every(isShown)) drawWhole();
    else draw();
    for (const item of document.querySelectorAll('.outline li[data-pillar]')) item.hidden = pillar !== '' && item.dataset.pillar !== pillar;
    for (const item of document.querySelectorAll('.outline li[data-kind]')) item.hidden = boxes.length > 0 && !kinds.has(item.dataset.kind);
  }

  if (filter) {
    filter.hidden = false;
    filter.addEventListener('change', narrow);
    narrow();
  }
})();
