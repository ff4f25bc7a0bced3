/*
 * From a query to the pages that have all of its terms and none that it excludes.
 */
(() => {
  'use strict';

  const termsAtOnce = 4;
  const mayBeTraditional = /[\u3400-\uFAFF]/;
  const isWord = term => !term.without && term.folded !== null;

  function createFinding({ folding, parse, pages, facets }) {
    const { pagesWith, merge, keep } = pages;

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

    // The tallies of terms, a few at a time; none once a term has no page.
    async function talliesOf(terms) {
      const tallies = [];
      for (let at = 0; at < terms.length; at += termsAtOnce) {
        tallies.push(...await Promise.all(terms.slice(at, at + termsAtOnce).map(pagesOf)));
        if (tallies.some(tally => tally.size === 0 && tally.inSummary.size === 0)) return null;
      }

      return tallies;
    }

    // The pages that a term which is no word of the text lets pass: a byte for each.
    async function marksOf(term) {
      if (term.folded === null) return facets.pagesOf(term.field, term.text);
      const tally = await pagesOf(term);
      return facets.marksOf(tally.pages.subarray(0, tally.size));
    }

    // The pages found, the tallies of the words, and how many pages there are of each kind, tag and pillar.
    async function find(terms, { kinds, tags, pillars, countFacets }) {
      const tallies = await talliesOf(terms.filter(isWord));
      if (tallies === null) return { found: { pages: [], keys: [], size: 0 }, tallies: [], counts: { kinds: {}, tags: {}, pillars: {} } };
      let found = merge(tallies);
      for (const term of terms) {
        if (isWord(term)) continue;
        const marks = await marksOf(term);
        found = keep(found, page => (marks[page] === 1) !== term.without);
      }

      const isOfKind = facets.isOfKinds(kinds);
      const [inTag, inPillar] = await Promise.all([facets.hasAny('tag', tags), facets.hasAny('pillar', pillars)]);
      // Each facet is counted as if nothing of it were chosen yet.
      const all = found.pages.subarray(0, found.size);
      const counts = {
        tags: countFacets ? await facets.countNames('tags', all.filter(page => inPillar(page) && isOfKind(page))) : {},
        pillars: countFacets ? await facets.countNames('pillars', all.filter(page => inTag(page) && isOfKind(page))) : {},
      };
      found = keep(found, page => inTag(page) && inPillar(page));
      counts.kinds = facets.countKinds(found.pages);
      return { found: keep(found, isOfKind), tallies, counts };
    }

    // The pages that have all words of a plain query, some perhaps only in their summary.
    function inSummary(terms, tallies) {
      if (terms.some(({ without, field }) => without || field !== '')) return [];
      const candidates = new Set(tallies.flatMap(tally => [...tally.inSummary]));
      return [...candidates].filter(page => tallies.every(tally => tally.inSummary.has(page) || tally.placeOf(page) >= 0)).sort((a, b) => a - b);
    }

    const wordsOf = terms => [...new Set(terms.filter(isWord).map(term => term.folded))];

    return { termsOf, wordsOf, find, inSummary };
  }

  unionkb.shard('search-finding', '', { createFinding });
})();
