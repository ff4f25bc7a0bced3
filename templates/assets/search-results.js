/*
 * From a query to results: terms, pages that have all of them, their order, and the words around the first hit.
 */
(() => {
  'use strict';

  const quotes = '"“”＂';

  // White space separates terms that must all occur; a term in quotation marks keeps its white space. A quotation mark without a partner,
  // or inside a term, is a character like any other.
  function termsOf(query) {
    const terms = [];
    const pattern = new RegExp(`[${quotes}]([^${quotes}]+)[${quotes}](?!\\S)|\\S+`, 'gu');
    for (const [whole, quoted] of query.matchAll(pattern)) terms.push(quoted ?? whole);
    return terms;
  }

  function merge(tallies) {
    tallies.sort((a, b) => a.size - b.size);
    const [least, ...others] = tallies;
    const merged = [];
    for (const entry of least.values()) {
      const all = [entry, ...others.map(other => other.get(entry.page))];
      if (all.includes(undefined)) continue;
      const inBody = all.map(e => e.firstInBody).filter(p => p >= 0);
      merged.push({
        page: entry.page,
        hits: all.reduce((sum, e) => sum + e.hits, 0),
        inBody: inBody.length > 0,
        position: inBody.length > 0 ? Math.min(...inBody) : entry.first,
        title: Math.min(...all.map(e => e.title)),
      });
    }

    return merged;
  }

  const excerptBefore = 40;
  const excerptAfter = 80;

  // The characters of the source that a stretch of folded text stands for: whole clusters, without white space behind them.
  function sourceOf(source, folded, start, length) {
    const { sources } = folded;
    const last = start + length - 1;
    let end = last + 1;
    while (end < folded.text.length && sources[end] === sources[last]) end++;
    let to = sources[end];
    while (to > sources[start] && source[to - 1].trim() === '') to--;
    return [sources[start], to];
  }

  function hitsIn({ text, folded }, terms) {
    const hits = [];
    for (const term of terms) {
      for (let at = folded.text.indexOf(term); at >= 0; at = folded.text.indexOf(term, at + term.length)) {
        hits.push(sourceOf(text, folded, at, term.length));
      }
    }

    return hits.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  }

  // The words around a place of a text, as pieces of plain text of which some are hits.
  function excerptOf(text, middle, hits) {
    const from = middle <= excerptBefore ? 0 : boundary(text, middle - excerptBefore);
    const to = middle + excerptAfter >= text.length ? text.length : boundary(text, middle + excerptAfter);
    const pieces = [];
    const add = (piece, hit) => {
      if (piece) pieces.push({ text: piece, hit });
    };

    let at = from;
    if (from > 0) add('…', false);
    for (const [start, end] of hits) {
      if (end <= at || start >= to) continue;
      add(text.slice(at, Math.max(at, start)), false);
      add(text.slice(Math.max(at, start), Math.min(end, to)), true);
      at = Math.min(end, to);
    }

    add(text.slice(at, to), false);
    if (to < text.length) add('…', false);
    return pieces;
  }

  // Never between the halves of a surrogate pair.
  const boundary = (text, at) => (text.charCodeAt(at) & 0xFC00) === 0xDC00 ? at - 1 : at;

  function createSearch({ positions, fold, outdated, rootPrefix }) {
    const { positionsOf, placeOf, pageOf, pageStarts, titleLengths } = positions;

    // Per page: hits, the first position, the first one behind the title, how much of the title it is (2 all, 1 a part, 0 nothing).
    function tally(positions, length) {
      const pages = new Map();
      let page = -1;
      let entry = null;
      for (const position of positions) {
        if (page < 0 || (page + 1 < pageStarts.length && position >= pageStarts[page + 1])) {
          page = pageOf(position);
          entry = { page, hits: 0, first: position, firstInBody: -1, title: 0 };
          pages.set(page, entry);
        }

        entry.hits++;
        const titleLength = titleLengths[page];
        if (position < pageStarts[page] + titleLength) entry.title = Math.max(entry.title, titleLength === length ? 2 : 1);
        else if (entry.firstInBody < 0) entry.firstInBody = position;
      }

      return pages;
    }

    async function resultOf(found, terms) {
      const place = await placeOf(found.position);
      const { page, text, folded, offset } = place;
      if (!terms.some(term => folded.text.startsWith(term, offset))) throw outdated();
      return {
        id: page.id,
        url: rootPrefix + page.url.split('/').map(encodeURIComponent).join('/'),
        title: page.title,
        hits: found.hits,
        inTitle: found.title > 0,
        excerpt: found.inBody ? excerptOf(text, folded.sources[offset], hitsIn(place, terms)) : openingOf(page),
      };
    }

    // Where only the title has the terms, the page's first words: its title stands beside them anyway.
    const openingOf = ({ blocks: [, first] }) => first ? excerptOf(first.text, 0, []) : [];

    return async (query, { limit = 20, offset = 0, literal = false }) => {
      const written = literal ? [query] : termsOf(query);
      const terms = [...new Set(written.map(term => fold(term).text))].filter(term => term !== '');
      if (terms.length === 0) return { total: 0, results: [], related: [] };
      const tallies = await Promise.all(terms.map(async term => tally(await positionsOf(term), term.length)));
      const found = merge(tallies).sort((a, b) => b.title - a.title || b.hits - a.hits || a.page - b.page);
      const results = await Promise.all(found.slice(offset, offset + limit).map(page => resultOf(page, terms)));
      return { total: found.length, results, related: [] };
    };
  }

  unionkb.shard('search-results', '', createSearch);
})();
