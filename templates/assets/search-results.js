/*
 * From a query to results: pages that have all of its terms, their order, and the words around their hits.
 */
(() => {
  'use strict';

  // The size of a number as a place in the order: 0, 1, 2–3, 4–7 …
  const sizeOf = number => 32 - Math.clz32(number);

  // How much a page is about a term: its title is the term, has it, a heading has it, another name of it has it, its text has it.
  const rank = { title: 4, inTitle: 3, heading: 2, alias: 1, text: 0 };

  // ---------------------------------------------------------------- what pages have

  // Where the term with the fewest hits of a page has the nearest hits of all others, and how far those are. Positions in the body go first.
  function closest(lists, bodyStart) {
    const usable = lists.filter(list => list.length > 0);
    if (usable.length === 0) return { position: -1, distance: 0 };
    const [rarest, ...others] = usable.sort((a, b) => a.length - b.length);
    const inBody = rarest.filter(position => position >= bodyStart);
    let best = { position: -1, distance: Infinity };
    for (const position of inBody.length > 0 ? inBody : rarest) {
      const distance = others.reduce((sum, list) => sum + distanceTo(list, position), 0);
      if (distance < best.distance) best = { position, distance };
      if (others.length === 0) break;
    }

    return best;
  }

  function distanceTo(list, position) {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle] < position) low = middle + 1;
      else high = middle;
    }

    return Math.min(low < list.length ? list[low] - position : Infinity, low > 0 ? position - list[low - 1] : Infinity);
  }

  const kindNames = ['topic', 'document', 'organisation', 'role', 'event', 'term', 'system', 'pack', 'page'];

  function createSearch({ positions: index, folding, parse, hitsIn, excerptOf, aliases, damage, related, loadJson, outdated, rootPrefix }) {
    const { pageStarts, titleLengths, bodyStarts, kinds } = index;
    const isPillar = page => kinds[page] & 1;
    const kindOf = page => kinds[page] >> 1;
    const foldedAliases = new Map(aliases.map(([page, , , , , , ...names]) => [page, names.map(name => folding.fold(name).text)]));

    // Per page: number of hits, the positions (none for a frequent unit), and how much the page is about the term.
    function tally(positions, length, titleOnly) {
      const pages = new Map();
      for (let at = 0; at < positions.length;) {
        const page = index.pageOf(positions[at]);
        const end = page + 1 < pageStarts.length ? pageStarts[page + 1] : Infinity;
        const titleEnd = pageStarts[page] + titleLengths[page];
        const from = at;
        while (at < positions.length && positions[at] < end && (!titleOnly || positions[at] < titleEnd)) at++;
        const to = at;
        while (at < positions.length && positions[at] < end) at++;
        if (to === from) continue;
        const first = positions[from];
        const own = first < titleEnd ? (titleLengths[page] === length ? rank.title : rank.inTitle)
          : first < bodyStarts[page] ? rank.heading : rank.text;
        pages.set(page, { page, hits: to - from, positions: positions.subarray(from, to), rank: own });
      }

      return pages;
    }

    function tallyOfCounts(counts, titleOnly) {
      const none = new Int32Array(0);
      return new Map(counts.filter(c => !titleOnly || c.inTitle).map(({ page, hits, inTitle, inHeading }) => [page, {
        page, hits, positions: none, rank: inHeading ? rank.heading : !inTitle ? rank.text : titleLengths[page] === 1 ? rank.title : rank.inTitle,
      }]));
    }

    async function pagesWith(term, titleOnly) {
      const counts = await index.countsOf(term);
      return counts ? tallyOfCounts(counts, titleOnly) : tally(await index.positionsOf(term), term.length, titleOnly);
    }

    const mayBeTraditional = /[\u3400-\uFAFF]/;

    // The pages of a term. Where there are none it may be written in traditional characters.
    async function pagesOf(term) {
      const found = await pagesWith(term.folded, term.field === 'title');
      if (found.size > 0 || !mayBeTraditional.test(term.folded)) return found;
      await folding.simplify();
      const simplified = folding.fold(term.text).text;
      if (simplified === term.folded) return found;
      term.folded = simplified;
      return pagesWith(simplified, term.field === 'title');
    }

    // Numbers of the pages that a filter lets pass.
    async function pagesOfFacet({ field, text }) {
      const { kinds: names, tags, years } = await loadJson('search/facets');
      await folding.prepare(text, ...tags.map(([name]) => name));
      const wanted = folding.fold(text).text;
      if (field === 'kind') {
        const kind = names.findIndex(own => own.some(name => folding.fold(name).text === wanted));
        return new Set(Array.from(kinds.keys()).filter(page => kindOf(page) === kind));
      }

      const found = (field === 'tag' ? tags : years).filter(([name]) => folding.fold(name).text === wanted);
      return new Set(found.flatMap(([, ...pages]) => pages));
    }

    function merge(tallies) {
      tallies.sort((a, b) => a.size - b.size);
      const [least, ...others] = tallies;
      const merged = [];
      for (const entry of least.values()) {
        const all = [entry, ...others.map(other => other.get(entry.page))];
        if (all.includes(undefined)) continue;
        const { position, distance } = closest(all.map(e => e.positions), bodyStarts[entry.page]);
        merged.push({
          page: entry.page,
          hits: all.reduce((sum, e) => sum + e.hits, 0),
          first: Math.min(...all.map(e => e.positions.length > 0 ? e.positions[0] - pageStarts[e.page] : 0)),
          position,
          distance,
          rank: Math.min(...all.map(e => e.rank)),
        });
      }

      return merged;
    }

    const wholeSite = () => Array.from({ length: index.count }, (_, page) => ({ page, hits: 0, first: 0, position: -1, distance: 0, rank: rank.text }));

    const order = (a, b) =>
      b.rank - a.rank
      || sizeOf(b.hits) - sizeOf(a.hits)
      || sizeOf(a.first) - sizeOf(b.first)
      || sizeOf(a.distance) - sizeOf(b.distance)
      || isPillar(b.page) - isPillar(a.page)
      || b.hits - a.hits
      || a.page - b.page;

    function rankAliases(found, terms) {
      for (const page of found) {
        const names = page.rank === rank.text ? foldedAliases.get(page.page) : undefined;
        if (names && terms.every(term => names.some(name => name.includes(term)))) page.rank = rank.alias;
      }
    }

    // ---------------------------------------------------------------- one result

    // The first block of a page behind its title that has one of the terms, else its first block.
    async function firstPlace(page, terms) {
      const end = page + 1 < pageStarts.length ? pageStarts[page + 1] : Infinity;
      let opening = null;
      for (let number = index.shardOf(pageStarts[page]); number < index.textStarts.length && index.textStarts[number] < end; number++) {
        const blocks = await index.blocksOf(number);
        for (const block of blocks) {
          if (block.start <= pageStarts[page] || block.start >= end || block.text === '') continue;
          opening ??= { blocks, block };
          if (terms.some(term => block.folded.text.includes(term))) return { blocks, block };
        }

        if (terms.length === 0 && opening) break;
      }

      return opening ?? index.placeOf(pageStarts[page]);
    }

    const urlOf = page => rootPrefix + page.url.split('/').map(encodeURIComponent).join('/');

    const mostSections = 3;

    // The sections of the same shard of text that have hits, the block itself left out.
    function sectionsOf({ blocks, block }, terms) {
      const found = new Map();
      for (const other of blocks) {
        const [anchor, title] = other.section;
        if (other.page !== block.page || anchor === undefined || title === undefined || found.has(anchor)) continue;
        const hits = hitsIn(other, terms);
        if (hits.length > 0 && other !== block) found.set(anchor, { anchor, title, excerpt: excerptOf(other, hits[0], hits) });
        if (found.size === mostSections) break;
      }

      return [...found.values()];
    }

    async function resultOf(found, terms) {
      const common = { hits: found.hits, inTitle: found.rank >= rank.inTitle };
      const body = found.position >= pageStarts[found.page] + titleLengths[found.page];
      let place;
      try {
        place = body ? await index.placeOf(found.position) : await firstPlace(found.page, terms);
      } catch (error) {
        return { ...common, ...(await addressOf(found.page)), excerpt: [], sections: [], damaged: true, message: error.message };
      }

      const { block, offset } = place;
      if (body && !terms.some(term => block.folded.text.startsWith(term, offset))) throw outdated();
      const hits = hitsIn(block, terms);
      const at = body ? hits.findLast(([start]) => start <= block.folded.sources[offset]) ?? hits[0] : hits[0];
      return {
        id: block.page.id,
        url: urlOf(block.page),
        title: block.page.title,
        kind: kindNames[block.page.kind],
        ...common,
        anchor: hits.length > 0 ? block.section[0] : undefined,
        excerpt: excerptOf(block, at ?? [0, 0], hits),
        sections: sectionsOf(place, terms),
      };
    }

    // Where the text of a page cannot be read, its name may still be.
    async function addressOf(number) {
      const [, id, url, title, kind] = (await loadJson('search/names'))[number];
      return { id, url: urlOf({ url }), title, kind: kindNames[kind] };
    }

    const pagesAtOnce = 4;

    const mostTags = 20;

    // The kind of pages that have others below them, whatever else they are.
    const pillar = 'pillar';

    // The tallies of terms, a few at a time; no further once one has no page.
    async function talliesOf(terms) {
      const tallies = [];
      for (let at = 0; at < terms.length; at += pagesAtOnce) {
        tallies.push(...await Promise.all(terms.slice(at, at + pagesAtOnce).map(pagesOf)));
        if (tallies.some(pages => pages.size === 0)) return null;
      }

      return tallies;
    }

    // How many of the pages have each tag, the most frequent ones first.
    async function countTags(pages) {
      const numbers = new Set(pages);
      const counts = (await loadJson('search/facets')).tags.map(([name, ...own]) => [name, own.filter(page => numbers.has(page)).length]);
      return Object.fromEntries(counts.filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1]).slice(0, mostTags));
    }

    async function find(terms, { kinds: wantedKinds, tags, countTags: wantsTags }) {
      const words = terms.filter(term => !term.without && term.folded !== null);
      const tallies = await talliesOf(words);
      if (tallies === null) return { found: [], perKind: {}, perTag: {} };
      let found = words.length > 0 ? merge(tallies) : wholeSite();
      for (const term of terms) {
        if (term.folded !== null && !term.without) continue;
        const pages = term.folded === null ? await pagesOfFacet(term) : await pagesOf(term);
        found = found.filter(({ page }) => pages.has(page) !== term.without);
      }

      const isWanted = ({ page }) => !(wantedKinds?.length > 0)
        || wantedKinds.includes(kindNames[kindOf(page)]) || (isPillar(page) && wantedKinds.includes(pillar));
      const perTag = wantsTags ? await countTags(found.filter(isWanted).map(({ page }) => page)) : {};
      if (tags?.length > 0) {
        const sets = await Promise.all(tags.map(text => pagesOfFacet({ field: 'tag', text })));
        found = found.filter(({ page }) => sets.some(pages => pages.has(page)));
      }

      const perKind = {};
      for (const { page } of found) perKind[kindNames[kindOf(page)]] = (perKind[kindNames[kindOf(page)]] ?? 0) + 1;
      const pillars = found.filter(({ page }) => isPillar(page)).length;
      if (pillars > 0) perKind[pillar] = pillars;
      return { found: found.filter(isWanted), perKind, perTag };
    }

    // folded is null for a term that is a property of pages; terms that fold to nothing, and repeated ones, ask for nothing.
    function termsOf(query, literal) {
      const seen = new Set();
      return (literal ? [{ without: false, field: '', text: query }] : parse(query))
        .map(term => ({ ...term, folded: term.field === '' || term.field === 'title' ? folding.fold(term.text).text : null }))
        .filter(({ without, field, text, folded }) => {
          const key = `${without}\n${field}\n${folded ?? text}`;
          if (folded === '' || seen.has(key)) return false;
          return seen.add(key);
        });
    }

    return async (query, { limit = 20, offset = 0, literal = false, kinds: wantedKinds, tags, countTags: wantsTags }) => {
      await folding.prepare(query);
      const terms = termsOf(query, literal);
      if (terms.length === 0) return { total: 0, results: [], related: [], kinds: {}, tags: {}, terms: [], missing: '' };
      const { found, perKind, perTag } = await find(terms, { kinds: wantedKinds, tags, countTags: wantsTags });
      const words = [...new Set(terms.filter(term => !term.without && term.folded !== null).map(term => term.folded))];
      rankAliases(found, words);
      found.sort(order);
      const shown = found.slice(offset, limit < 0 ? undefined : offset + limit);
      let missing = damage;
      const meant = () => related(query, terms, new Set(found.map(({ page }) => page)), aliases).then(
        pages => pages.map(page => ({ ...page, kind: kindNames[page.kind] })),
        error => {
          missing = error.message;
          return [];
        });
      const [results, others] = await Promise.all([
        Promise.all(shown.map(page => resultOf(page, words))),
        literal || offset > 0 || words.length === 0 || wantedKinds?.length > 0 || tags?.length > 0 ? [] : meant(),
      ]);
      return { total: found.length, results, related: others, kinds: perKind, tags: perTag, terms: words, missing };
    };
  }

  unionkb.shard('search-results', '', createSearch);
})();
