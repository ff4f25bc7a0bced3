/*
 * Folding, the form in which texts and queries are compared: Unicode NFKC, then full case folding; white space collapsed, dropped at both
 * ends and beside non-ASCII characters. The build folds the pages by the same table; String.prototype.normalize would follow the
 * browser's version of Unicode instead.
 */
(() => {
  'use strict';

  const whiteSpace = /[\t-\r \x85\xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/;
  const isSpace = (text, at) => whiteSpace.test(text[at]);
  const inCluster = 0xFFFF;

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

  // The fold function of a table: NFKC and case. Without a table, of plain texts only.
  function createFolder(table, NumberReader) {
    const reader = table === null ? null : new NumberReader(table);
    const classes = reader ? readMapping(reader) : new Map();
    const pairs = reader ? readMapping(reader) : new Map();
    const decompositions = reader ? readMapping(reader) : new Map();
    const folds = reader ? readMapping(reader) : new Map();
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

    // What the text becomes: grown when needed, used again for each text.
    let units = new Uint16Array(1024);
    let sources = new Int32Array(1024);

    // Returns the folded text and, for each of its units, the offset of the cluster it came from (one entry more for the end). variants: what
    // each folded unit is replaced by.
    function fold(text, variants) {
      let count = 0;
      let space = -1;

      const add = (unit, source) => {
        if (count + 2 >= units.length) grow();
        if (space >= 0) {
          if (units[count - 1] < 0x80 && unit < 0x80) {
            units[count] = 0x20;
            sources[count++] = space;
          }

          space = -1;
        }

        units[count] = unit;
        sources[count++] = source;
      };

      const addSpace = source => {
        if (space < 0 && count > 0) space = source;
      };

      for (let at = 0; at < text.length;) {
        const unit = simpleOf(text.charCodeAt(at));
        if (unit !== inCluster) {
          add(unit, at++);
          continue;
        }

        if (isSpace(text, at)) {
          addSpace(at++);
          continue;
        }

        let start = at;
        let [code, width] = codeAt(text, at);
        at += width;
        const codes = [];
        if (start > 0 && joins(code) && !isSpace(text, start - 1)) {
          // The unit before was taken for one that stands alone; it belongs to this cluster.
          start--;
          count--;
          if (start > 0 && isSpace(text, start - 1) && count > 0) {
            if (units[count - 1] === 0x20) count--;
            space = start - 1;
          }

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
          if (isSpace(string, 0)) addSpace(start);
          else for (let k = 0; k < string.length; k++) add(string.charCodeAt(k), start);
        }
      }

      sources[count] = text.length;
      if (variants !== null) for (let k = 0; k < count; k++) units[k] = variants[units[k]];
      return { text: stringOf(units.subarray(0, count)), sources: sources.slice(0, count + 1) };
    }

    function grow() {
      const [shortUnits, shortSources] = [units, sources];
      units = new Uint16Array(units.length * 2);
      sources = new Int32Array(sources.length * 2);
      units.set(shortUnits);
      sources.set(shortSources);
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

  // In pieces, because a call takes only so many arguments.
  function stringOf(units) {
    let text = '';
    for (let at = 0; at < units.length; at += 4096) text += String.fromCharCode.apply(null, units.subarray(at, at + 4096));
    return text;
  }

  // What Chinese texts mostly consist of: characters that stand for themselves, letters, and full-width forms of ASCII.
  const plain = /^[\t-\r -~\xB7\u2014\u2018-\u201D\u3000-\u3002\u3008-\u3011\u3014\u3015\u4E00-\u9FA5\uFF01-\uFF5E]*$/;

  // The same without white space: nothing is dropped, every unit becomes one.
  const solid = /^[!-~\xB7\u2014\u2018-\u201D\u3001\u3002\u3008-\u3011\u3014\u3015\u4E00-\u9FA5\uFF01-\uFF5E]*$/;

  /*
   * fold and foldPlain (without traditional to simplified characters) ask that prepare was given the text before: the table for everything
   * that is not plain is read when it is needed first. So is that of traditional characters: when simplify is called. lengthOf is the length of
   * the folded text, -1 where only folding tells it.
   */
  function createFolding(NumberReader, loadTable, loadVariants) {
    const foldQuick = createFolder(null, NumberReader);
    let variants = null;
    let foldAny = null;

    async function prepare(texts) {
      if (foldAny === null && !texts.every(text => plain.test(text))) foldAny = createFolder(await loadTable(), NumberReader);
    }

    const folderOf = text => (foldAny === null || plain.test(text) ? foldQuick : foldAny);
    const foldPlain = text => folderOf(text)(text, null);
    const fold = text => folderOf(text)(text, variants);
    const lengthOf = text => (solid.test(text) ? text.length : -1);

    async function simplify() {
      if (variants !== null) return;
      const pairs = await loadVariants();
      const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
      for (let at = 0; at < pairs.length; at += 2) table[pairs.charCodeAt(at)] = pairs.charCodeAt(at + 1);
      variants = table;
    }

    return { prepare, fold, foldPlain, lengthOf, simplify };
  }

  unionkb.shard('search-folding', '', createFolding);
})();
