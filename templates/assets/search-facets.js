/*
 * What pages can be narrowed to, and how many there are of each: kinds, tags, years, pillars.
 */
(() => {
  'use strict';

  // The kind of pages that have others below them, whatever else they are.
  const pillar = 'pillar';

  const mostNames = 20;
  const mayBeTraditional = /[\u3400-\uFAFF]/;

  function createFacets({ site, head, folding }) {
    const { count, kindNames, kindOf, isPillar } = head;

    const read = () => site.loadJson('search/facets', facets => {
      const pages = [...facets.tags, ...facets.years, ...facets.pillars].flatMap(([, ...own]) => own);
      if (!Array.isArray(facets.kinds) || !pages.every(page => page >= 0 && page < count)) throw new RangeError('damaged');
      return facets;
    });

    // A byte for each page: whether it is among these.
    function marksOf(pages) {
      const marks = new Uint8Array(count);
      for (const page of pages) marks[page] = 1;
      return marks;
    }

    // The pages that have a property: field is kind, tag, year or pillar. Where none is called so the name may be written in traditional characters.
    async function pagesOf(field, text) {
      const { kinds, tags, years, pillars } = await read();
      const rows = { tag: tags, year: years, pillar: pillars }[field];
      const listed = rows ? rows.map(([name, ...pages]) => [[name], pages]) : kinds.map(names => [names]);
      await folding.prepare([text, ...listed.flatMap(([names]) => names)]);
      const find = () => {
        const wanted = folding.fold(text).text;
        return listed.flatMap(([names], k) => (names.some(name => folding.fold(name).text === wanted) ? [k] : []));
      };

      let found = find();
      if (found.length === 0 && mayBeTraditional.test(text)) {
        await folding.simplify();
        found = find();
      }

      if (field !== 'kind') return marksOf(found.flatMap(k => listed[k][1]));
      return Uint8Array.from({ length: count }, (_, page) => found.includes(kindOf(page)));
    }

    // Whether a page has one of some tags, or stands in one of some pillars; all do where none is asked for.
    async function hasAny(field, values) {
      if (values.length === 0) return () => true;
      const sets = await Promise.all(values.map(text => pagesOf(field, text)));
      return page => sets.some(marks => marks[page]);
    }

    const isOfKinds = names => page => names.length === 0 || names.includes(kindNames[kindOf(page)]) || (isPillar(page) && names.includes(pillar));

    // How many of the pages have each tag or stand in each pillar, the most frequent ones first.
    async function countNames(facet, pages) {
      const marks = marksOf(pages);
      const counts = (await read())[facet].map(([name, ...own]) => [name, own.reduce((sum, page) => sum + marks[page], 0)]);
      return Object.fromEntries(counts.filter(([, number]) => number > 0).sort((a, b) => b[1] - a[1]).slice(0, mostNames));
    }

    function countKinds(pages) {
      const counts = new Int32Array(kindNames.length + 1);
      for (const page of pages) {
        counts[kindOf(page)]++;
        counts[kindNames.length] += isPillar(page);
      }

      return Object.fromEntries([...kindNames, pillar].map((name, k) => [name, counts[k]]).filter(([, number]) => number > 0));
    }

    return { pagesOf, marksOf, hasAny, isOfKinds, countNames, countKinds };
  }

  unionkb.shard('search-facets', '', { createFacets });
})();
