/*
 * The search page: everything it shows is in its address, so that it can be kept and sent on.
 */
(() => {
  'use strict';

  const { make, fill, search, remember, hitUrl, relatedUrl, writeExcerpt, summaryOf, blockTitle, viaOf, failureOf, isFirst } = unionkb.view;
  const page = document.querySelector('[data-search-page]');
  const size = 20;
  const status = page.querySelector('[role=status]');
  const list = page.querySelector('[data-search-results]');
  const related = page.querySelector('[data-search-related]');
  const near = page.querySelector('[data-search-near]');
  const popular = page.querySelector('[data-search-popular]');
  const pager = page.querySelector('[data-search-pager]');
  const kinds = page.querySelector('[data-search-kinds]');
  const facets = page.querySelectorAll('[data-search-facet]');
  const wanted = new URLSearchParams(location.search);
  const query = (wanted.get('q') ?? '').trim();
  const kind = wanted.get('kind') ?? '';
  const tag = wanted.get('tag') ?? '';
  const pillar = wanted.get('pillar') ?? '';
  const chosen = { tag, pillar };
  const filters = { kinds: kind ? [kind] : [], tags: tag ? [tag] : [], pillars: pillar ? [pillar] : [] };
  const number = Math.max(1, parseInt(wanted.get('page'), 10) || 1);

  function address(changes) {
    const all = new URLSearchParams();
    for (const [name, value] of Object.entries({ q: query, kind, ...chosen, ...changes })) if (value) all.set(name, value);
    return '?' + all;
  }

  function showKinds(counts) {
    const names = Object.keys(counts);
    kinds.hidden = names.length < 2 && !kind;
    for (const name of ['', ...names]) {
      const text = name ? `${kinds.dataset[name]} ${counts[name]}` : kinds.dataset.all;
      const link = make('a', text, { href: address({ kind: name }) });
      if (name === kind) link.setAttribute('aria-current', 'true');
      kinds.append(link);
    }
  }

  // Counted when a reader asks for them: the lists of tags and pillars are a file of its own.
  async function showFacet(facet) {
    const links = facet.querySelector('nav');
    const name = facet.dataset.searchFacet;
    if (!facet.open || links.children.length > 0) return;
    const counts = (await search(query, { ...filters, limit: 0, countFacets: true }))[`${name}s`];
    for (const value of ['', ...Object.keys(counts)]) {
      const link = make('a', value ? `${value} ${counts[value]}` : kinds.dataset.all, { href: address({ [name]: value }) });
      if (value === chosen[name]) link.setAttribute('aria-current', 'true');
      links.append(link);
    }

    facet.hidden = links.children.length === 1 && !chosen[name];
  }

  // A sentence stands once: the pages that repeat it are named below it.
  function itemOf({ result, others }, words) {
    const item = make('li');
    item.append(make('a', result.title, { href: hitUrl(result, words) }), writeExcerpt(make('p'), result, status.dataset));
    if (others.length > 0) {
      const same = make('p', fill(status.dataset.same, ''), { className: 'same' });
      for (const other of others) same.append(make('a', other.title, { href: hitUrl(other, words) }), ' ');
      item.append(same);
    }

    if (result.lacking?.length > 0) item.append(make('p', fill(status.dataset.lacking, result.lacking.join(' ')), { className: 'lacking' }));
    if (result.sections.length > 0) {
      const sections = make('ul');
      for (const section of result.sections) {
        const part = make('li');
        part.append(make('a', section.title, { href: hitUrl(result, words, section.anchor) }), writeExcerpt(make('p'), section, status.dataset));
        sections.append(part);
      }

      item.append(sections);
    }

    return item;
  }

  // What comes near stands apart and says what was changed.
  function showNear(blocks) {
    near.hidden = blocks.length === 0;
    for (const block of blocks) {
      const title = make('h2', blockTitle(block, status.dataset));
      const own = make('ol', undefined, { className: 'results' });
      own.append(...block.groups.map(group => itemOf(group, block.words.join(' '))));
      near.append(title, own);
      if (block.query && block.total > block.results.length) {
        near.append(make('a', fill(status.dataset.all, block.total), { href: '?' + new URLSearchParams({ q: block.query }), className: 'more' }));
      }
    }
  }

  function showRelated(pages) {
    related.hidden = pages.length === 0;
    for (const found of pages) {
      const item = make('li');
      item.append(make('a', found.title, { href: relatedUrl(found) }), make('span', viaOf(found, status.dataset), { className: 'via' }));
      related.append(item);
    }

    // Other names of what was meant come first; guesses follow what was found.
    if (!pages.some(isFirst)) list.after(related);
  }

  function show(found) {
    status.textContent = summaryOf(found, status.dataset);
    showKinds(found.kinds);
    for (const facet of facets) {
      const value = chosen[facet.dataset.searchFacet];
      facet.hidden = found.total === 0 && !value;
      facet.open = value !== '';
    }

    list.append(...found.groups.map(group => itemOf(group, query)));
    showRelated(found.related);
    showNear(found.relaxed);
    if (popular) popular.hidden = found.total > 0 || found.related.length > 0 || found.relaxed.length > 0;
    for (const [name, target, isThere] of [['previous', number - 1, number > 1], ['next', number + 1, number * size < found.total]]) {
      if (isThere) pager.append(make('a', pager.dataset[name], { className: name, href: address({ page: target }) }));
    }

    pager.hidden = pager.children.length === 0;
  }

  function fail(error) {
    status.textContent = failureOf(error, status.dataset);
  }

  const input = page.querySelector('input[type=search]');
  input.value = query;
  for (const facet of facets) facet.addEventListener('toggle', () => showFacet(facet).catch(fail));

  if (!query) return input.focus();
  if (popular) popular.hidden = true;
  remember(query);
  status.textContent = status.dataset.busy;
  search(query, { limit: size, offset: (number - 1) * size, ...filters }).then(show, fail);
})();
