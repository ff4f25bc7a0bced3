/*
 * The index: all positions of every pair of neighbouring UTF-16 units of the folded text (Search/README.md). A text is found where its
 * pairs stand at the right distances, a single unit where any pair begins with it.
 */
(() => {
  'use strict';

  // Where a term would begin whose pair at the offset stands at these positions.
  function startsOf(positions, offset) {
    if (offset === 0) return positions;
    let from = 0;
    while (from < positions.length && positions[from] < offset) from++;
    const starts = positions.slice(from);
    for (let k = 0; k < starts.length; k++) starts[k] -= offset;
    return starts;
  }

  // The positions that are also in the other list when moved by the offset. Both rise.
  function intersect(positions, others, offset) {
    const both = new Int32Array(Math.min(positions.length, others.length));
    let count = 0;
    let k = 0;
    for (let at = 0; at < positions.length; at++) {
      const wanted = positions[at] + offset;
      while (k < others.length && others[k] < wanted) k++;
      if (k === others.length) break;
      if (others[k] === wanted) both[count++] = positions[at];
    }

    return both.subarray(0, count);
  }

  // Gives positionsOf(term), rising; countsOf(unit), pages, hits and best places of a frequent one (0 text, 1 heading, 2 title), else null.
  function createPositions({ site, packing, index, head, texts }) {
    const { load } = site;
    const { format, requireThat, BitReader, AdaptiveCode } = packing;
    const { lastNotAbove, pairKey } = index;
    const { count, length, pairShards, shardKeys, frequent } = head;

    // The significant bits to expect of the distances between so many places of the text.
    const sizeOfDistances = places => 31 - Math.clz32(Math.floor(length / places) | 1);

    function readDistances(reader, positions, from, to) {
      const distances = new AdaptiveCode(sizeOfDistances(to - from));
      let next = 0;
      for (let at = from; at < to; at++) {
        const position = next + distances.next(reader);
        positions[at] = position;
        next = position + 1;
      }

      requireThat(next <= length);
    }

    // A shard of positions: those of each pair one after the other. Keys rise.
    const openPairs = number => load(`search/p${number}`, pairShards[number].stamp, text => {
      const reader = new BitReader(text);
      const pairs = reader.count(format.pairCountOrder);
      const keys = new Float64Array(pairs);
      const ends = new Int32Array(pairs + 1);
      const seconds = new AdaptiveCode(format.secondOrder);
      const counts = new AdaptiveCode(format.positionCountOrder);
      let first = 0;
      let second = 0;
      for (let k = 0; k < pairs; k++) {
        const step = reader.number(format.firstStepOrder);
        first += step;
        second = seconds.next(reader) + (step === 0 ? second : 0);
        keys[k] = pairKey(first, second);
        ends[k + 1] = ends[k] + counts.next(reader) + 1;
      }

      requireThat(ends[pairs] <= reader.end - reader.at);
      const positions = new Int32Array(ends[pairs]);
      for (let k = 0; k < pairs; k++) readDistances(reader, positions, ends[k], ends[k + 1]);
      reader.close();
      return { positions, keys, ends };
    });

    function positionsIn(shard, entry) {
      return shard.positions.subarray(shard.ends[entry], shard.ends[entry + 1]);
    }

    const openCounts = ({ number, stamp, units }) => load(`search/c${number}`, stamp, text => {
      const reader = new BitReader(text);
      const all = new Map(units.map(unit => {
        const gaps = new AdaptiveCode(format.pageGapOrder);
        const counts = new AdaptiveCode(format.hitsOrder);
        const size = reader.count(format.pageCountOrder);
        const pages = new Int32Array(size);
        const hits = new Int32Array(size);
        const places = new Uint8Array(size);
        let page = -1;
        for (let k = 0; k < size; k++) {
          page += gaps.next(reader) + 1;
          pages[k] = page;
          const code = counts.next(reader);
          hits[k] = Math.floor(code / format.places) + 1;
          places[k] = code % format.places;
        }

        requireThat(page < count);
        return [unit, { pages, hits, places }];
      }));
      reader.close();
      return all;
    });

    async function countsOf(term) {
      const shard = term.length === 1 ? frequent.get(term.charCodeAt(0)) : undefined;
      return shard ? (await openCounts(shard)).get(term.charCodeAt(0)) : null;
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
    const pairsAtOnce = 2;
    const fewPlaces = 10;

    // Few pairs that together cover the term, rare ones first: pairs of two units not yet covered, then those that cover what is left.
    // Shards are of equal size, so the one that spans more pairs holds rarer ones.
    function coverOf(term) {
      const offsets = Array.from({ length: term.length - 1 }, (_, offset) => {
        const number = lastNotAbove(shardKeys, pairKey(term.charCodeAt(offset), term.charCodeAt(offset + 1)));
        return { offset, span: number < 0 ? Infinity : (shardKeys[number + 1] ?? Infinity) - shardKeys[number] };
      });
      offsets.sort((a, b) => b.span - a.span || a.offset - b.offset);
      const covered = new Uint8Array(term.length);
      const take = most => offsets.map(o => o.offset).filter(offset => {
        if (covered[offset] + covered[offset + 1] > most) return false;
        covered[offset] = covered[offset + 1] = 1;
        return true;
      });
      return [...take(0), ...take(1)];
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
      const places = await Promise.all(Array.from(positions, position => texts.placeAt(position)));
      return positions.filter((_, k) => places[k]?.block.folded.text.startsWith(term, places[k].offset));
    }

    return { positionsOf, countsOf };
  }

  unionkb.shard('search-positions', '', { createPositions });
})();
