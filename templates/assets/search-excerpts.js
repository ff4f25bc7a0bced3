/*
 * The words around a hit: cut where a Chinese sentence begins and ends when that is near, else where a clause does, with exactly the
 * characters marked that were asked for.
 */
(() => {
  'use strict';

  const sentenceEnd = /[。！？；!?;…\n]/u;
  const clauseEnd = /[，、：,:]/u;
  // As Unicode has it; String.prototype.trim would take a byte order mark for white space.
  const whiteSpace = /[\t-\r \x85\xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/;
  const before = 40;
  const after = 80;
  const slack = 20;

  // Never between the halves of a surrogate pair.
  const boundary = (text, at) => (text.charCodeAt(at) & 0xFC00) === 0xDC00 ? at - 1 : at;

  // Where the sentence of a hit begins, when that is near.
  function cutBefore(text, hit) {
    for (let at = hit; at > 0 && at >= hit - before; at--) if (sentenceEnd.test(text[at - 1])) return at;
    if (hit <= before) return 0;
    for (let at = hit - before; at < hit - before + slack; at++) if (clauseEnd.test(text[at - 1])) return at;
    return boundary(text, hit - before);
  }

  // The last end of a sentence behind a hit that is near.
  function cutAfter(text, hit) {
    if (hit + after >= text.length) return text.length;
    for (let at = hit + after; at > hit; at--) if (sentenceEnd.test(text[at - 1])) return at;
    for (let at = hit + after; at > hit + after - slack; at--) if (clauseEnd.test(text[at - 1])) return at;
    return boundary(text, hit + after);
  }

  // The characters of the source that a stretch of folded text stands for: whole clusters, without white space behind them.
  function sourceOf({ text: source, folded }, start, length) {
    const { sources } = folded;
    const last = start + length - 1;
    let end = last + 1;
    while (end < folded.text.length && sources[end] === sources[last]) end++;
    let to = sources[end];
    while (to > sources[start] && whiteSpace.test(source[to - 1])) to--;
    return [sources[start], to];
  }

  function hitsIn(block, terms) {
    const hits = [];
    for (const term of terms) {
      for (let at = block.folded.text.indexOf(term); at >= 0; at = block.folded.text.indexOf(term, at + term.length)) {
        hits.push(sourceOf(block, at, term.length));
      }
    }

    return hits.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  }

  // The words around a hit, as pieces of plain text of which some are hits.
  function excerptOf({ text }, [start, end], hits) {
    let from = cutBefore(text, start);
    let to = cutAfter(text, end);
    // A hit is shown whole or not at all.
    for (const [first, last] of hits) {
      if (first < from && last > from && last <= start) from = last;
      if (first < to && last > to && first >= end) to = first;
    }

    const pieces = [];
    const add = (piece, hit) => {
      if (piece) pieces.push({ text: piece, hit });
    };

    let at = from;
    if (from > 0) add('…', false);
    for (const [first, last] of hits) {
      if (last <= at || first >= to) continue;
      add(text.slice(at, Math.max(at, first)), false);
      add(text.slice(Math.max(at, first), Math.min(last, to)), true);
      at = Math.min(last, to);
    }

    add(text.slice(at, to), false);
    if (to < text.length) add('…', false);
    return pieces;
  }

  unionkb.shard('search-excerpts', '', { hitsIn, excerptOf });
})();
