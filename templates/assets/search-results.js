/*
 * What a search answers: of each page found the words around its hits, and the pages that are meant without having the words.
 */
(() => {
  'use strict';

  const mostSections = 3;
  const wholeNumber = (value, otherwise) => (Number.isNaN(Number(value)) ? otherwise : Math.trunc(value));

  // Gives resultOf(found, words, tallies), one page as readers see it.
  function createResults({ site, head, texts, pages, excerpts: { hitsIn, excerptOf } }) {
    const { pageStarts, titleLengths, textStarts, shardOf, kindNames } = head;

    // The first block of a page behind its title that has one of the terms, else its first block.
    async function firstPlace(page, terms) {
      const end = pages.endOf(page);
      let opening = null;
      for (let number = shardOf(pageStarts[page]); number < textStarts.length && textStarts[number] < end; number++) {
        const blocks = await texts.blocksOf(number);
        for (const block of blocks) {
          if (block.start <= pageStarts[page] || block.start >= end || block.isSummary || block.text === '') continue;
          opening ??= { blocks, block };
          if (terms.some(term => block.folded.text.includes(term))) return { blocks, block };
        }

        if (terms.length === 0 && opening) break;
      }

      return opening ?? texts.placeOf(pageStarts[page]);
    }

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

    const nameOf = ({ id, url, title, kind }) => ({ id, url: site.urlOf(url), title, kind: kindNames[kind] });

    // A page whose text cannot be read still has its name.
    async function unreadable(number, error) {
      const [id, url, title, kind] = (await texts.readNames())[number].address;
      return { ...nameOf({ id, url, title, kind }), excerpt: [], sections: [], damaged: true, message: site.failure(error).message };
    }

    return async ({ page, hits: number, rank }, terms, tallies) => {
      const common = { hits: number, inTitle: rank >= pages.rank.inTitle };
      const { position } = pages.closestOn(page, tallies);
      const isInBody = position >= pageStarts[page] + titleLengths[page];
      let place;
      try {
        place = isInBody ? await texts.placeOf(position) : await firstPlace(page, terms);
      } catch (error) {
        return { ...common, ...await unreadable(page, error) };
      }

      const { block, offset } = place;
      if (isInBody && !terms.some(term => block.folded.text.startsWith(term, offset))) throw site.outdated();
      const hits = hitsIn(block, terms);
      const at = isInBody ? hits.findLast(([start]) => start <= block.folded.sources[offset]) ?? hits[0] : hits[0];
      return {
        ...nameOf(block.page),
        ...common,
        anchor: hits.length > 0 ? block.section[0] : undefined,
        excerpt: excerptOf(block, at ?? [0, 0], hits),
        sections: sectionsOf(place, terms),
      };
    };
  }

  // Gives search(query, options). names: other names of pages, and what is to be said when they cannot be read; related: asks for the pages
  // that are meant, and gives them with what is to be said then; relaxed: asks for what comes near; groupsOf: results that show one sentence.
  function createSearch({ folding, pages, finding, resultOf, names: { aliases, damage }, related, relaxed, groupsOf }) {
    // Another name that has all words makes a page be about them.
    function rankAliases(found, words) {
      if (words.length === 0) return;
      for (const { page, names } of aliases) {
        if (words.every(word => names.some(({ folded }) => folded.includes(word)))) pages.raise(found, page);
      }
    }

    const meant = (query, terms, { found, tallies }) => related({
      query, terms, total: found.size, hasAll: page => pages.has(found, page), inSummary: finding.inSummary(terms, tallies) });

    // Relaxing comes after the results and never in their way: damaged files are told of by what needs them.
    async function near(isPlain, query, terms, found) {
      if (!isPlain) return [];
      try {
        const blocks = await relaxed({ query, terms, total: found.size, hasAll: page => pages.has(found, page) });
        return blocks.map(block => ({ ...block, groups: groupsOf(block.results) }));
      } catch {
        return [];
      }
    }

    return async (query, { limit, offset, literal = false, kinds, tags, pillars, countFacets = false }) => {
      await folding.prepare([query]);
      const terms = finding.termsOf(query, literal);
      if (terms.length === 0) return { total: 0, results: [], related: [], groups: [], relaxed: [], kinds: {}, tags: {}, pillars: {}, terms: [], missing: '' };
      const from = Math.max(0, wholeNumber(offset, 0));
      const most = wholeNumber(limit, 20);
      const wanted = { kinds: kinds ?? [], tags: tags ?? [], pillars: pillars ?? [] };
      const answer = await finding.find(terms, { ...wanted, countFacets });
      const { found, tallies, counts } = answer;
      const words = finding.wordsOf(terms);
      rankAliases(found, words);
      const shown = pages.topOf(found, most < 0 ? Infinity : from + most).slice(from);
      const isPlain = !literal && from === 0 && words.length > 0 && Object.values(wanted).every(names => names.length === 0);
      const [results, { others, missing }] = await Promise.all([
        Promise.all(shown.map(page => resultOf(page, words, tallies))),
        isPlain ? meant(query, terms, answer) : { others: [], missing: damage },
      ]);
      const nearby = await near(isPlain, query, terms, found);
      return { total: found.size, results, related: others, groups: groupsOf(results), relaxed: nearby, ...counts, terms: words, missing };
    };
  }

  unionkb.shard('search-results', '', { createResults, createSearch });
})();
