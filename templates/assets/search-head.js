/*
 * What search/index says: where pages, shards of text and shards of positions begin (Search/README.md).
 */
(() => {
  'use strict';

  // By number, as Model/PageKind.cs has them.
  const kindNames = ['topic', 'document', 'organisation', 'role', 'event', 'term', 'system', 'pack', 'page'];

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

  const pairKey = (first, second) => first * 0x10000 + second;

  function readHead({ format, requireThat, BitReader, AdaptiveCode }, value) {
    const bits = new BitReader(value);

    function readNumbers(count, order) {
      const code = new AdaptiveCode(order);
      return Int32Array.from({ length: count }, () => code.next(bits));
    }

    const readLengths = () => readNumbers(count, format.lengthOrder);

    // Rising positions, of which the first is the beginning of the text.
    function readStarts(count) {
      const numbers = readNumbers(count, format.startOrder);
      for (let k = 1; k < count; k++) {
        numbers[k] += numbers[k - 1];
        requireThat(numbers[k] >= numbers[k - 1]);
      }

      requireThat(count === 0 || (numbers[0] === 0 && numbers[count - 1] < length));
      return numbers;
    }

    // Changes with the content of a shard, so that shards of two builds are never mixed.
    const readStamp = () => bits.read(format.stampBits).toString(16).padStart(6, '0');

    function readPairShards(count) {
      const steps = new AdaptiveCode(format.shardStepOrder);
      let first = 0;
      return Array.from({ length: count }, () => {
        first += steps.next(bits);
        return { key: pairKey(first, bits.read(format.unitBits)), stamp: readStamp() };
      });
    }

    // For each frequent unit the shard of its counts: number, stamp, and all units of that shard.
    function readFrequentUnits(count) {
      const steps = new AdaptiveCode(format.unitStepOrder);
      const shards = new Map();
      let unit = 0;
      for (let number = 0; number < count; number++) {
        const stamp = readStamp();
        const units = Array.from({ length: bits.count(format.unitCountOrder) }, () => (unit += steps.next(bits)));
        for (const own of units) shards.set(own, { number, stamp, units });
      }

      return shards;
    }

    // The traditional and variant characters of the site with their forms, one behind the other; null where there are many.
    function readVariants() {
      if (bits.read(1) === 1) return null;
      const count = bits.number(format.variantCountOrder);
      requireThat(count <= format.mostVariants);
      return Array.from({ length: count * 2 }, () => String.fromCharCode(bits.read(format.unitBits))).join('');
    }

    const count = bits.count();
    const length = bits.read(format.countBits);
    const variants = readVariants();
    const hasAliases = bits.read(1) === 1;
    const hasSummaries = bits.read(1) === 1;
    const pageStarts = readStarts(count);
    const titleLengths = readLengths();
    const summaryStarts = readLengths().map((headings, page) => pageStarts[page] + titleLengths[page] + 1 + headings);
    const bodyStarts = hasSummaries ? readLengths().map((summary, page) => summaryStarts[page] + summary) : summaryStarts;
    const kinds = Uint8Array.from({ length: count }, () => bits.read(format.kindBits + 1));
    requireThat(kinds.every(kind => kind >> 1 < kindNames.length));
    const textStarts = readStarts(bits.count());
    const pairShards = readPairShards(bits.count());
    const frequent = readFrequentUnits(bits.count());
    bits.close();

    return {
      count, length, variants, hasAliases, hasSummaries, pageStarts, titleLengths, summaryStarts, bodyStarts, textStarts, pairShards, frequent,
      kindNames,
      shardKeys: pairShards.map(shard => shard.key),
      kindOf: page => kinds[page] >> 1,
      isPillar: page => (kinds[page] & 1) === 1,
      pageOf: position => lastNotAbove(pageStarts, position),
      shardOf: position => lastNotAbove(textStarts, position),
    };
  }

  unionkb.shard('search-head', '', { readHead, lastNotAbove, pairKey });
})();
