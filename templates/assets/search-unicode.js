/*
 * Folding of any text by Unicode's tables, for texts that search-folding.js does not fold by itself: characters without a shape left out, NFKC,
 * full case folding. The build folds the pages by the same table; String.prototype.normalize would follow the browser's version of Unicode instead.
 */
(() => {
  'use strict';

  const inCluster = 0xFFFF;

  // Digits of base 34 from ']' on, most significant first, then one of base 57 from '#' to '['.
  class NumberReader {
    constructor(text) {
      this.text = text;
      this.at = 0;
    }

    next() {
      let high = 0;
      let code = this.text.charCodeAt(this.at++);
      while (code >= 93) {
        high = high * 34 + (code - 93);
        code = this.text.charCodeAt(this.at++);
      }

      return high * 57 + (code - 35);
    }
  }

  function readMapping(reader) {
    const mapping = new Map();
    const slots = [];
    let last = -1;
    for (let runs = reader.next(); runs > 0; runs--) {
      let code = last + 1 + reader.next();
      const length = 1 + reader.next();
      const shape = reader.next();
      const step = shape & 2 ? 2 : 1;
      const rise = shape & 1 ? step : 0;
      const width = shape >> 2;
      for (let k = 0; k < width; k++) {
        const change = reader.next();
        slots[k] = (slots[k] ?? 0) + (change & 1 ? -((change + 1) >> 1) : change >> 1);
      }

      for (let n = 0; n < length; n++, code += step) {
        if (n > 0) slots[0] += rise;
        mapping.set(code, slots.slice(0, width));
        last = code;
      }
    }

    return mapping;
  }

  // A set of code points: stretches in order, of each its start and its end.
  function readSet(reader) {
    const bounds = [];
    let last = 0;
    for (let stretches = reader.next(); stretches > 0; stretches--) {
      const start = last + reader.next();
      last = start + 1 + reader.next();
      bounds.push(start, last);
    }

    return bounds;
  }

  function has(bounds, code) {
    let low = 0;
    let high = bounds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (bounds[middle] <= code) low = middle + 1;
      else high = middle;
    }

    return (low & 1) === 1;
  }

  const joiner = 0x200D;

  // The fold function of a table, which writes the folded text.
  function createFolder(table, whiteSpace) {
    const isSpace = (text, at) => whiteSpace.test(text[at]);
    const reader = new NumberReader(table);
    const classes = readMapping(reader);
    const pairs = readMapping(reader);
    const decompositions = readMapping(reader);
    const folds = readMapping(reader);
    const shapeless = readSet(reader);
    const pictographs = readSet(reader);
    const mayBeShapeless = unitsOf(shapeless);
    const composites = new Map();
    const seconds = new Set();
    for (const [code, [first, second]] of pairs) {
      composites.set(first * 0x110000 + second, code);
      seconds.add(second);
    }

    // For each UTF-16 unit what it becomes: 0 not yet known, inCluster where its neighbours decide.
    const simple = new Uint16Array(0x10000);
    for (let unit = 0x21; unit < 0x7F; unit++) {
      simple[unit] = simple[unit + 0xFEE0] = unit >= 0x41 && unit <= 0x5A ? unit + 0x20 : unit;
    }

    function fold(text, writer) {
      if (!mayBeShapeless.test(text)) {
        foldVisible(text, writer);
        return;
      }

      const [visible, places] = withoutShapeless(text);
      foldVisible(visible, writer);
      writer.relocate(places);
    }

    // Matches the characters of a set, or the first halves of those beyond the basic plane.
    function unitsOf(bounds) {
      const unit = code => `\\u${code.toString(16).padStart(4, '0')}`;
      const first = code => (code > 0xFFFF ? 0xD7C0 + (code >> 10) : code);
      const stretches = Array.from({ length: bounds.length / 2 }, (_, k) => unit(first(bounds[2 * k])) + '-' + unit(first(bounds[2 * k + 1] - 1)));
      return new RegExp(`[${stretches.join('')}]`);
    }

    // The text without characters that have no shape, and for each of its units the place it had. A joiner that makes one emoji of two stays.
    function withoutShapeless(text) {
      const places = [];
      let visible = '';
      let last = -1;
      for (let at = 0; at < text.length;) {
        const code = text.codePointAt(at);
        const width = code > 0xFFFF ? 2 : 1;
        if (!has(shapeless, code) || (code === joiner && has(pictographs, last) && has(pictographs, text.codePointAt(at + 1) ?? -1))) {
          for (let k = 0; k < width; k++) places.push(at + k);
          visible += text.slice(at, at + width);
          last = code;
        }

        at += width;
      }

      places.push(text.length);
      return [visible, places];
    }

    function foldVisible(text, writer) {
      for (let at = 0; at < text.length;) {
        const unit = simpleOf(text.charCodeAt(at));
        if (unit !== inCluster) {
          writer.add(unit, at++);
          continue;
        }

        if (isSpace(text, at)) {
          writer.addSpace(at++);
          continue;
        }

        let start = at;
        let [code, width] = codeAt(text, at);
        at += width;
        const codes = [];
        if (start > 0 && joins(code) && !isSpace(text, start - 1)) {
          // The unit before was taken for one that stands alone; it belongs to this cluster.
          start--;
          writer.takeBack(start > 0 && isSpace(text, start - 1) ? start - 1 : -1);
          decompose(text.charCodeAt(start), codes);
        }

        decompose(code, codes);
        while (at < text.length && simpleOf(text.charCodeAt(at)) === inCluster) {
          [code, width] = codeAt(text, at);
          if (!joins(code)) break;
          decompose(code, codes);
          at += width;
        }

        for (const folded of foldCluster(codes)) {
          const string = String.fromCodePoint(folded);
          if (isSpace(string, 0)) writer.addSpace(start);
          else for (let k = 0; k < string.length; k++) writer.add(string.charCodeAt(k), start);
        }
      }
    }

    function simpleOf(unit) {
      return simple[unit] || (simple[unit] = findSimple(unit));
    }

    function findSimple(unit) {
      if (unit === 0 || unit === inCluster || (unit & 0xF800) === 0xD800 || joins(unit)) return inCluster;
      const codes = [];
      decompose(unit, codes);
      const folded = foldCluster(codes);
      return folded.length === 1 && folded[0] < 0xFFFF && !whiteSpace.test(String.fromCharCode(folded[0]))
        ? folded[0] : inCluster;
    }

    // U+0000 ends blocks in the index; it and lone surrogates stand for nothing.
    function codeAt(text, at) {
      const code = text.codePointAt(at);
      if (code > 0xFFFF) return [code, 2];
      return [code === 0 || (code & 0xF800) === 0xD800 ? 0xFFFD : code, 1];
    }

    // Whether a character may melt into, or move across, the one before it.
    function joins(code) {
      for (let mapped; (mapped = pairs.get(code) ?? decompositions.get(code));) code = mapped[0];
      return classes.has(code) || seconds.has(code) || (code >= 0x1161 && code < 0x1176) || (code >= 0x11A8 && code < 0x11C3);
    }

    function classOf(code) {
      return classes.get(code)?.[0] ?? 0;
    }

    function decompose(code, into) {
      const syllable = code - 0xAC00;
      if (syllable >= 0 && syllable < 11172) {
        into.push(0x1100 + Math.floor(syllable / 588), 0x1161 + Math.floor(syllable % 588 / 28));
        if (syllable % 28) into.push(0x11A7 + syllable % 28);
        return;
      }

      const mapped = pairs.get(code) ?? decompositions.get(code);
      if (mapped) for (const part of mapped) decompose(part, into);
      else into.push(code);
    }

    function foldCluster(codes) {
      order(codes);
      return compose(codes).flatMap(code => folds.get(code) ?? [code]);
    }

    // Runs of marks by class, equal classes as they came: Array.prototype.sort is stable.
    function order(codes) {
      for (let start = 0; start < codes.length; start++) {
        let end = start;
        while (end < codes.length && classOf(codes[end]) > 0) end++;
        if (end - start < 2) continue;
        const sorted = codes.slice(start, end).sort((a, b) => classOf(a) - classOf(b));
        for (let k = 0; k < sorted.length; k++) codes[start + k] = sorted[k];
        start = end;
      }
    }

    function compose(codes) {
      const kept = [];
      let starter = -1;
      let lastClass = 0;
      for (const code of codes) {
        const own = classOf(code);
        if (starter >= 0 && (kept.length - 1 === starter || lastClass < own)) {
          const composite = compositeOf(kept[starter], code);
          if (composite !== undefined) {
            kept[starter] = composite;
            continue;
          }
        }

        if (own === 0) starter = kept.length;
        lastClass = own;
        kept.push(code);
      }

      return kept;
    }

    function compositeOf(first, second) {
      if (first >= 0x1100 && first < 0x1113 && second >= 0x1161 && second < 0x1176) {
        return 0xAC00 + ((first - 0x1100) * 21 + (second - 0x1161)) * 28;
      }

      const syllable = first - 0xAC00;
      if (syllable >= 0 && syllable < 11172 && syllable % 28 === 0 && second > 0x11A7 && second < 0x11C3) return first + (second - 0x11A7);
      return composites.get(first * 0x110000 + second);
    }

    return fold;
  }

  unionkb.shard('search-unicode', '', createFolder);
})();
