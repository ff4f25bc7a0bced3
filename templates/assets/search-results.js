/*
 * From a query to results: pages that have all of its terms and none that it excludes, and the words around their hits.
 */
(() => {
  'use strict';

  const kindNames = ['topic', 'document', 'organisation', 'role', 'event', 'term', 'system', 'pack', 'page'];

  function createSearch({ positions: index, createPages, rank, folding, parse, hitsIn, excerptOf, aliases, damage, related, loadJson, outdated, rootPrefix }) {
    const { pageStarts, titleLengths, kinds } = index;
    const { pagesWith, merge, keep, has, raise, topOf, closestOn, endOf } = createPages(index);
    const isPillar = page => kinds[page] & 1;
    const kindOf = page => kinds[page] >> 1;

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

    // Which pages a filter lets pass, a byte for each.
    async function pagesOfFacet({ field, text }) {
      const { kinds: names, tags, years, pillars } = await loadJson('search/facets');
      const listed = { tag: tags, year: years, pillar: pillars }[field] ?? [];
      await folding.prepare([text, ...listed.map(([name]) => name)]);
      const wanted = folding.fold(text).text;
      if (field === 'kind') {
        const kind = names.findIndex(own => own.some(name => folding.fold(name).text === wanted));
        return kinds.map(own => (own >> 1) === kind);
      }

      return marksOf(listed.filter(([name]) => folding.fold(name).text === wanted).flatMap(([, ...pages]) => pages));
    }

    function marksOf(pages) {
      const marks = new Uint8Array(index.count);
      for (const page of pages) marks[page] = 1;
      return marks;
    }

    function rankAliases(found, terms) {
      if (terms.length === 0) return;
      for (const { page, names } of aliases) {
        if (terms.every(term => names.some(({ folded }) => folded.includes(term)))) raise(found, page);
      }
    }

    // ---------------------------------------------------------------- one result

    // The first block of a page behind its title that has one of the terms, else its first block.
    async function firstPlace(page, terms) {
      const end = endOf(page);
      let opening = null;
      for (let number = index.shardOf(pageStarts[page]); number < index.textStarts.length && index.textStarts[number] < end; number++) {
        const blocks = await index.blocksOf(number);
        for (const block of blocks) {
          if (block.start <= pageStarts[page] || block.start >= end || block.isSummary || block.text === '') continue;
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

    async function resultOf(found, terms, tallies) {
      const common = { hits: found.hits, inTitle: found.rank >= rank.inTitle };
      const { position } = closestOn(found.page, tallies);
      const body = position >= pageStarts[found.page] + titleLengths[found.page];
      let place;
      try {
        place = body ? await index.placeOf(position) : await firstPlace(found.page, terms);
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

    const mostNames = 20;

    // The kind of pages that have others below them, whatever else they are.
    const pillar = 'pillar';

    // The tallies of terms, a few at a time; no further once one has no page.
    async function talliesOf(terms) {
      const tallies = [];
      for (let at = 0; at < terms.length; at += pagesAtOnce) {
        tallies.push(...await Promise.all(terms.slice(at, at + pagesAtOnce).map(pagesOf)));
        if (tallies.some(pages => pages.size === 0 && pages.inSummary.size === 0)) return null;
      }

      return tallies;
    }

    // How many of the pages have each tag or stand in each pillar, the most frequent ones first.
    async function countFacet(facet, pages) {
      const marks = marksOf(pages);
      const counts = (await loadJson('search/facets'))[facet].map(([name, ...own]) => [name, own.reduce((sum, page) => sum + marks[page], 0)]);
      return Object.fromEntries(counts.filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1]).slice(0, mostNames));
    }

    // Whether a page has one of the values of a facet; all have where none is asked for.
    async function hasAny(field, values) {
      if (!(values?.length > 0)) return () => true;
      const sets = await Promise.all(values.map(text => pagesOfFacet({ field, text })));
      return page => sets.some(marks => marks[page]);
    }

    function countKinds(pages) {
      const counts = new Int32Array(kindNames.length + 1);
      for (const page of pages) {
        counts[kindOf(page)]++;
        counts[kindNames.length] += isPillar(page);
      }

      return Object.fromEntries([...kindNames, pillar].map((name, k) => [name, counts[k]]).filter(([, count]) => count > 0));
    }

    async function find(terms, { kinds: wantedKinds, tags, pillars, countFacets }) {
      const tallies = await talliesOf(terms.filter(term => !term.without && term.folded !== null));
      if (tallies === null) return { found: { pages: [], keys: [], size: 0 }, tallies: [], perKind: {}, perTag: {}, perPillar: {} };
      let found = merge(tallies);
      for (const term of terms) {
        if (term.folded !== null && !term.without) continue;
        const marks = term.folded === null ? await pagesOfFacet(term) : await pagesOf(term).then(({ pages, size }) => marksOf(pages.subarray(0, size)));
        found = keep(found, page => (marks[page] === 1) !== term.without);
      }

      const isWanted = page => !(wantedKinds?.length > 0)
        || wantedKinds.includes(kindNames[kindOf(page)]) || (isPillar(page) && wantedKinds.includes(pillar));
      // Each facet is counted as if nothing of it were chosen yet.
      const [inTag, inPillar] = await Promise.all([hasAny('tag', tags), hasAny('pillar', pillars)]);
      const all = found.pages.subarray(0, found.size);
      const perTag = countFacets ? await countFacet('tags', all.filter(page => inPillar(page) && isWanted(page))) : {};
      const perPillar = countFacets ? await countFacet('pillars', all.filter(page => inTag(page) && isWanted(page))) : {};
      found = keep(found, page => inTag(page) && inPillar(page));
      const perKind = countKinds(found.pages);
      return { found: keep(found, isWanted), tallies, perKind, perTag, perPillar };
    }

    // The pages that have all words of a plain query, some perhaps only in their summary.
    function inSummary(terms, tallies) {
      if (terms.some(({ without, field }) => without || field !== '')) return [];
      const pages = new Set(tallies.flatMap(tally => [...tally.inSummary]));
      return [...pages].filter(page => tallies.every(tally => tally.inSummary.has(page) || tally.placeOf(page) >= 0)).sort((a, b) => a - b);
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

    const wholeNumber = (value, otherwise) => (Number.isNaN(Number(value)) ? otherwise : Math.trunc(value));

    return async (query, { limit, offset, literal = false, kinds: wantedKinds, tags, pillars, countFacets }) => {
      await folding.prepare([query]);
      const terms = termsOf(query, literal);
      if (terms.length === 0) return { total: 0, results: [], related: [], kinds: {}, tags: {}, pillars: {}, terms: [], missing: '' };
      const from = Math.max(0, wholeNumber(offset, 0));
      const most = wholeNumber(limit, 20);
      const { found, tallies, perKind, perTag, perPillar } = await find(terms, { kinds: wantedKinds, tags, pillars, countFacets });
      const words = [...new Set(terms.filter(term => !term.without && term.folded !== null).map(term => term.folded))];
      rankAliases(found, words);
      const shown = topOf(found, most < 0 ? Infinity : from + most).slice(from);
      let missing = damage;
      const meant = () => related(query, terms, page => has(found, page), found.size, inSummary(terms, tallies)).then(
        pages => pages.map(page => ({ ...page, kind: kindNames[page.kind] })),
        error => {
          missing = error.message;
          return [];
        });
      const [results, others] = await Promise.all([
        Promise.all(shown.map(page => resultOf(page, words, tallies))),
        literal || from > 0 || words.length === 0 || wantedKinds?.length > 0 || tags?.length > 0 || pillars?.length > 0 ? [] : meant(),
      ]);
      return { total: found.size, results, related: others, kinds: perKind, tags: perTag, pillars: perPillar, terms: words, missing };
    };
  }

  unionkb.shard('search-results', '', createSearch);
})();
