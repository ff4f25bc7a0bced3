/*
 * How the files of the index are packed: bits in the units of a string, numbers, prefix codes, texts (Search/README.md).
 */
(() => {
  'use strict';

  // Bits, most significant first, 15 in each unit of a string from U+3000 on; numbers are exponential Golomb codes.
  class BitReader {
    constructor(text) {
      this.words = new Int32Array(Math.ceil(text.length * 15 / 32) + 2);
      this.at = 0;
      for (let unit = 0; unit < text.length; unit++) {
        const bits = text.charCodeAt(unit) - 0x3000;
        const word = unit * 15 >>> 5;
        const bit = unit * 15 & 31;
        if (bit <= 17) {
          this.words[word] |= bits << (17 - bit);
        } else {
          this.words[word] |= bits >>> (bit - 17);
          this.words[word + 1] |= bits << (49 - bit);
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
      if (zeros + order > 31) throw new RangeError('damaged');
      this.at += zeros;
      return this.read(zeros + 1 + order) - 2 ** order;
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
      const longest = PrefixCode.longest;
      const count = reader.number(8);
      const gaps = new AdaptiveCode(8);
      const rests = new AdaptiveCode(2);
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
      const longest = PrefixCode.longest;
      const bits = reader.peek() >>> (32 - longest);
      let length = 1;
      while (bits >= this.ends[length]) length++;
      if (length > longest) throw new RangeError('damaged');
      reader.at += length;
      return this.symbols[this.places[length] + (bits >>> (longest - length)) - this.first[length]];
    }
  }

  PrefixCode.longest = 15;

  // Packed text: units, and matches with what stood before. Search/README.md says how it is written.
  function unpack(packed) {
    const rare = 0x10000;
    const plainLengths = 8;
    const reader = new BitReader(packed);
    const end = reader.words.length * 32;
    const length = reader.read(32);
    if (length > 2 ** 28) throw new RangeError('damaged');
    const text = new Uint16Array(length);
    const symbols = new PrefixCode(reader);
    const distances = new PrefixCode(reader);
    const sized = size => 2 ** size + reader.read(size);
    for (let at = 0; at < length;) {
      const symbol = symbols.next(reader);
      if (symbol < rare) {
        text[at++] = symbol;
      } else if (symbol === rare) {
        text[at++] = reader.read(16);
      } else {
        const kind = symbol - rare - 1;
        const last = at + 2 + (kind < plainLengths ? kind : sized(kind - plainLengths + 3));
        const distance = sized(distances.next(reader));
        if (reader.at > end || distance > at || last > length) throw new RangeError('damaged');
        for (; at < last; at++) text[at] = text[at - distance];
      }
    }

    return new TextDecoder('utf-16le', { fatal: false, ignoreBOM: true }).decode(text);
  }

  unionkb.shard('search-packing', '', { BitReader, AdaptiveCode, unpack });
})();
