/*
 * How the files of the index are packed: bits in the units of a string, numbers, prefix codes, texts (Search/README.md).
 */
(() => {
  'use strict';

  // What the writer of the index and this reader must agree on; a test compares it with Search/Format/IndexFormat.cs.
  const format = {
    bitsPerUnit: 15, lowestUnit: 0x3000, countBits: 32, unitBits: 16, stampBits: 24, kindBits: 4,
    startOrder: 8, lengthOrder: 4, shardStepOrder: 0, unitCountOrder: 0, unitStepOrder: 6, variantCountOrder: 2, mostVariants: 64,
    pairCountOrder: 8, firstStepOrder: 0, secondOrder: 8, positionCountOrder: 1,
    pageCountOrder: 8, pageGapOrder: 0, hitsOrder: 4, places: 3,
    longestCode: 15, codeGapOrder: 8, codeLengthOrder: 2, rareUnit: 0x10000,
    shortestMatch: 2, plainLengths: 8, plainLengthBits: 3, longestText: 0x10000000,
  };

  function requireThat(isSo) {
    if (!isSo) throw new RangeError('damaged');
  }

  // Bits, most significant first, 15 in each unit of a string from U+3000 on; numbers are exponential Golomb codes. Behind the end there are
  // zeros, in which no number is found.
  class BitReader {
    constructor(text) {
      const { bitsPerUnit, lowestUnit } = format;
      const room = 32 - bitsPerUnit;
      this.end = text.length * bitsPerUnit;
      this.words = new Int32Array(Math.ceil(this.end / 32) + 2);
      this.at = 0;
      for (let unit = 0; unit < text.length; unit++) {
        const bits = text.charCodeAt(unit) - lowestUnit;
        const word = unit * bitsPerUnit >>> 5;
        const bit = unit * bitsPerUnit & 31;
        if (bit <= room) {
          this.words[word] |= bits << (room - bit);
        } else {
          this.words[word] |= bits >>> (bit - room);
          this.words[word + 1] |= bits << (32 + room - bit);
        }
      }
    }

    peek() {
      const word = this.at >>> 5;
      const bit = this.at & 31;
      return bit === 0 ? this.words[word] : this.words[word] << bit | this.words[word + 1] >>> (32 - bit);
    }

    read(count) {
      if (count === 0) return 0;
      const bits = this.peek() >>> (32 - count);
      this.at += count;
      return bits;
    }

    number(order) {
      const zeros = Math.clz32(this.peek());
      requireThat(zeros + order <= 31);
      this.at += zeros;
      return this.read(zeros + 1 + order) - 2 ** order;
    }

    // The number of things of which each takes a bit at least.
    count(order) {
      const number = order === undefined ? this.read(format.countBits) : this.number(order);
      requireThat(number <= this.end - this.at);
      return number;
    }

    // To be called when everything was read: less than a unit is left, or it is not what was written.
    close() {
      requireThat(this.at <= this.end && this.end - this.at < format.bitsPerUnit);
    }
  }

  // Each number in the order that the ones before it suggest.
  class AdaptiveCode {
    constructor(size) {
      this.size = size * 4;
    }

    next(reader) {
      const number = reader.number(this.size >> 2);
      this.size = (this.size * 3 + (31 - Math.clz32(number + 1)) * 4) >> 2;
      return number;
    }
  }

  // Prefix codes, known by their lengths alone: shorter ones first, of one length in the order of symbols.
  class PrefixCode {
    constructor(reader) {
      const longest = format.longestCode;
      const count = reader.count(format.codeGapOrder);
      const gaps = new AdaptiveCode(format.codeGapOrder);
      const rests = new AdaptiveCode(format.codeLengthOrder);
      const symbols = new Int32Array(count);
      const lengths = new Uint8Array(count);
      const counts = new Int32Array(longest + 2);
      let symbol = 0;
      for (let k = 0; k < count; k++) {
        symbols[k] = symbol += gaps.next(reader);
        lengths[k] = longest - rests.next(reader);
        counts[lengths[k]]++;
      }

      // For each length the first code, the place of its symbol, and where its codes end when filled up to the longest length.
      this.first = new Int32Array(longest + 2);
      this.places = new Int32Array(longest + 2);
      this.ends = new Int32Array(longest + 2).fill(0x7FFFFFFF);
      for (let length = 1; length <= longest; length++) {
        this.first[length] = (this.first[length - 1] + counts[length - 1]) << 1;
        this.places[length] = this.places[length - 1] + counts[length - 1];
        this.ends[length] = (this.first[length] + counts[length]) << (longest - length);
      }

      const next = this.places.slice();
      this.symbols = new Int32Array(count);
      for (let k = 0; k < count; k++) this.symbols[next[lengths[k]]++] = symbols[k];
    }

    next(reader) {
      const longest = format.longestCode;
      const bits = reader.peek() >>> (32 - longest);
      let length = 1;
      while (bits >= this.ends[length]) length++;
      requireThat(length <= longest);
      reader.at += length;
      return this.symbols[this.places[length] + (bits >>> (longest - length)) - this.first[length]];
    }
  }

  // Packed text: units, and matches with what stood before. Search/README.md says how it is written.
  function unpack(packed) {
    const { rareUnit, plainLengths, plainLengthBits, shortestMatch } = format;
    const reader = new BitReader(packed);
    const length = reader.read(format.countBits);
    requireThat(length <= format.longestText);
    const text = new Uint16Array(length);
    const symbols = new PrefixCode(reader);
    const distances = new PrefixCode(reader);
    const sized = size => 2 ** size + reader.read(size);
    for (let at = 0; at < length;) {
      const symbol = symbols.next(reader);
      if (symbol < rareUnit) {
        text[at++] = symbol;
      } else if (symbol === rareUnit) {
        text[at++] = reader.read(format.unitBits);
      } else {
        const kind = symbol - rareUnit - 1;
        const last = at + shortestMatch + (kind < plainLengths ? kind : sized(kind - plainLengths + plainLengthBits));
        const distance = sized(distances.next(reader));
        requireThat(reader.at <= reader.end && distance <= at && last <= length);
        for (; at < last; at++) text[at] = text[at - distance];
      }
    }

    reader.close();
    return new TextDecoder('utf-16le', { fatal: false, ignoreBOM: true }).decode(text);
  }

  unionkb.shard('search-packing', '', { format, requireThat, BitReader, AdaptiveCode, unpack });
})();
