/*
 * The index: for every pair of neighbouring UTF-16 units of the folded text of all pages, all positions, in shards that are loaded when
 * needed. A text is found where its pairs stand at the right distances, a single unit where any pair begins with it. One U+0000 stands
 * behind each block (title, heading, paragraph, list item, table cell), so nothing is found across two of them.
 */
(() => {
  'use strict';

  const pairKey = (first, second) => first * 0x10000 + second;

  // The last of some rising numbers that is not above the value.
  function lastNotAbove(numbers, value) {
    let low = 0;
    let high = numbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[middle] <= value) low = middle + 1;
      else high = middle;
    }

    return low - 1;
  }

  // Where a term would begin whose pair at the offset stands at these positions.
  function startsOf(positions, offset) {
    return positions.map(position => position - offset).filter(start => start >= 0);
  }

  // The positions that are also in the other list when moved by the offset. Both rise.
  function intersect(positions, others, offset) {
    const both = new Int32Array(Math.min(positions.length, others.length));
    let count = 0;
    let k = 0;
    for (const position of positions) {
      while (k < others.length && others[k] < position + offset) k++;
      if (k === others.length) break;
      if (others[k] === position + offset) both[count++] = position;
    }

    return both.subarray(0, count);
  }

  /*
   * value and stamp: of the index file. Gives positionsOf(term), the rising positions of a folded text; placeOf(position), the page, block
   * and offset that stand there; pageOf(position); pageStarts and titleLengths by page number.
   */
  function createPositions({ value, stamp, fold, load, outdated, NumberReader }) {
    function readRising(text, from = 0, to = text.length) {
      const numbers = new Int32Array(to - from);
      let count = 0;
      let last = 0;
      for (const reader = new NumberReader(text, from); reader.at < to;) numbers[count++] = last += reader.next();
      return numbers.subarray(0, count);
    }

    function readPairKeys(text) {
      const keys = [];
      let first = 0;
      for (const reader = new NumberReader(text); reader.more;) {
        first += reader.next();
        keys.push(pairKey(first, reader.next()));
      }

      return keys;
    }

    const lengths = new NumberReader(value.titles);
    const titleLengths = Int32Array.from({ length: value.pages }, () => lengths.next());
    const pageStarts = readRising(value.starts);
    const textStarts = readRising(value.texts);
    const shardKeys = readPairKeys(value.pairs);

    // A shard of positions: its text and where in it the positions of each pair lie. Keys rise.
    const openPairs = number => load(`search/p${number}`, stamp, text => {
      const reader = new NumberReader(text);
      const count = reader.next();
      const keys = new Float64Array(count);
      const ends = new Int32Array(count + 1);
      let first = 0;
      let second = 0;
      for (let k = 0; k < count; k++) {
        const step = reader.next();
        first += step;
        second = reader.next() + (step === 0 ? second : 0);
        keys[k] = pairKey(first, second);
        ends[k + 1] = ends[k] + reader.next();
      }

      return { text, keys, ends, start: reader.at };
    });

    function positionsIn(shard, entry) {
      return readRising(shard.text, shard.start + shard.ends[entry], shard.start + shard.ends[entry + 1]);
    }

    async function positionsOfPair(first, second) {
      const key = pairKey(first, second);
      const number = lastNotAbove(shardKeys, key);
      if (number < 0) return new Int32Array(0);
      const shard = await openPairs(number);
      const entry = lastNotAbove(shard.keys, key);
      return entry >= 0 && shard.keys[entry] === key ? positionsIn(shard, entry) : new Int32Array(0);
    }

    // A single unit stands wherever a pair begins with it.
    async function positionsOfUnit(unit) {
      const from = Math.max(0, lastNotAbove(shardKeys, pairKey(unit, 0) - 1));
      const to = lastNotAbove(shardKeys, pairKey(unit, 0xFFFF));
      const numbers = Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => from + k);
      const lists = [];
      for (const shard of await Promise.all(numbers.map(number => openPairs(number)))) {
        let entry = lastNotAbove(shard.keys, pairKey(unit, 0) - 1) + 1;
        for (; entry < shard.keys.length && shard.keys[entry] <= pairKey(unit, 0xFFFF); entry++) lists.push(positionsIn(shard, entry));
      }

      const positions = new Int32Array(lists.reduce((sum, list) => sum + list.length, 0));
      let at = 0;
      for (const list of lists) {
        positions.set(list, at);
        at += list.length;
      }

      return positions.sort();
    }

    // How many pairs are loaded at a time, and how few places are left when reading them costs less than further pairs.
    const pairsAtOnce = 3;
    const fewPlaces = 10;

    // Pairs that together cover the term, the rarest first. Shards are of equal size, so the one that spans more pairs holds rarer ones.
    function coverOf(term) {
      const offsets = Array.from({ length: term.length - 1 }, (_, offset) => {
        const number = lastNotAbove(shardKeys, pairKey(term.charCodeAt(offset), term.charCodeAt(offset + 1)));
        return { offset, span: number < 0 ? Infinity : (shardKeys[number + 1] ?? Infinity) - shardKeys[number] };
      });
      offsets.sort((a, b) => b.span - a.span || a.offset - b.offset);
      const covered = new Uint8Array(term.length);
      return offsets.map(o => o.offset).filter(offset => {
        if (covered[offset] && covered[offset + 1]) return false;
        covered[offset] = covered[offset + 1] = 1;
        return true;
      });
    }

    async function positionsOf(term) {
      if (term.length === 1) return positionsOfUnit(term.charCodeAt(0));
      const offsets = coverOf(term);
      let positions = null;
      while (offsets.length > 0) {
        const batch = offsets.splice(0, pairsAtOnce);
        const lists = await Promise.all(batch.map(o => positionsOfPair(term.charCodeAt(o), term.charCodeAt(o + 1))));
        lists.forEach((list, k) => {
          positions = positions === null ? startsOf(list, batch[k]) : intersect(positions, list, batch[k]);
        });
        if (positions.length === 0) break;
        if (offsets.length > 0 && positions.length <= fewPlaces) return stillThere(positions, term);
      }

      return positions;
    }

    async function stillThere(positions, term) {
      const places = await Promise.all(Array.from(positions, position => placeOf(position)));
      return positions.filter((_, k) => places[k].folded.text.startsWith(term, places[k].offset));
    }

    const openText = number => load(`search/t${number}`, stamp, pages => pages.map(([whole, id, url, title, blocks]) => (
      { id, url, title, blocks: (whole ? [title, ...blocks] : blocks).map(text => ({ text, folded: null })) })));

    // Which block of which page stands at a position, and where in its folded text the position is.
    async function placeOf(position) {
      const number = lastNotAbove(textStarts, position);
      let start = textStarts[number];
      for (const page of await openText(number)) {
        for (const block of page.blocks) {
          if (block.folded === null) block.folded = fold(block.text);
          const end = start + block.folded.text.length;
          if (position <= end) return { page, text: block.text, folded: block.folded, offset: position - start };
          start = end + 1;
        }
      }

      throw outdated();
    }

    return { positionsOf, placeOf, pageOf: position => lastNotAbove(pageStarts, position), pageStarts, titleLengths };
  }

  unionkb.shard('search-positions', '', createPositions);
})();
