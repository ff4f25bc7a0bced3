/*
 * Results that show the same sentence are one: the sentence once, the pages that have it below. Nothing is shown twice.
 */
(() => {
  'use strict';

  const sentenceEnd = /[。！？；!?;\n]/u;
  const fewest = 8;

  // The sentence of the first hit as far as an excerpt shows it: what stands around it may differ from page to page.
  function sentenceOf(excerpt) {
    const text = excerpt.map(piece => piece.text).join('');
    const first = excerpt.findIndex(piece => piece.hit);
    if (first < 0) return '';
    let from = excerpt.slice(0, first).reduce((sum, piece) => sum + piece.text.length, 0);
    let to = from + excerpt[first].text.length;
    while (from > 0 && !sentenceEnd.test(text[from - 1])) from--;
    while (to < text.length && !sentenceEnd.test(text[to])) to++;
    return text.slice(from, to).replace(/[\s…]/gu, '');
  }

  // Long sentences are cut where their hits stand, so one may be a stretch of the other.
  function isSame(left, right) {
    if (left === right) return true;
    return Math.min(left.length, right.length) >= fewest && (left.includes(right) || right.includes(left));
  }

  // [{ result, others }]: the first result of each sentence, with the pages that have nothing but a sentence shown before.
  function groupsOf(results) {
    const groups = [];
    const shown = [];
    const groupOf = sentence => (sentence === '' ? undefined : shown.find(own => isSame(own.sentence, sentence))?.group);

    // Whether a sentence is shown for the first time; then it counts as shown.
    function isNew(sentence, group) {
      if (sentence === '') return true;
      if (groupOf(sentence) !== undefined) return false;
      shown.push({ sentence, group });
      return true;
    }

    for (const result of results) {
      const first = sentenceOf(result.excerpt);
      const same = groupOf(first);
      const group = { result, others: [] };
      if (same === undefined) isNew(first, group);
      const [next, ...rest] = result.sections.filter(({ excerpt }) => isNew(sentenceOf(excerpt), group));
      const sections = next === undefined ? [] : [next, ...rest];
      if (same === undefined) group.result = { ...result, sections };
      else if (next !== undefined) group.result = { ...result, anchor: next.anchor, excerpt: next.excerpt, sections: rest };
      else same.others.push(result);
      if (same === undefined || next !== undefined) groups.push(group);
    }

    return groups;
  }

  unionkb.shard('search-groups', '', { groupsOf });
})();
