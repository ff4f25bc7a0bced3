/*
 * Folding, the form in which texts and queries are compared: Unicode NFKC, then full case folding; white space collapsed, dropped at both
 * ends and beside non-ASCII characters. What Chinese texts mostly consist of is folded here, anything else by search-unicode.js.
 */
(() => {
  'use strict';

  const whiteSpace = /[\t-\r \x85\xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/;

  // Takes folded units one by one, each with the offset of what it came from; used again for each text, grown when needed.
  class FoldWriter {
    #units = new Uint16Array(1024);
    #sources = new Int32Array(1024);
    #count = 0;
    #space = -1;

    // White space is written when it turns out to stand between two ASCII characters.
    add(unit, source) {
      if (this.#count + 2 >= this.#units.length) this.#grow();
      if (this.#space >= 0) {
        if (this.#units[this.#count - 1] < 0x80 && unit < 0x80) {
          this.#units[this.#count] = 0x20;
          this.#sources[this.#count++] = this.#space;
        }

        this.#space = -1;
      }

      this.#units[this.#count] = unit;
      this.#sources[this.#count++] = source;
    }

    addSpace(source) {
      if (this.#space < 0 && this.#count > 0) this.#space = source;
    }

    // Says of each unit where the place that it came from really is.
    relocate(places) {
      for (let k = 0; k < this.#count; k++) this.#sources[k] = places[this.#sources[k]];
    }

    // Removes the last unit, and white space before it that stood at the given place.
    takeBack(space) {
      this.#count--;
      if (space < 0 || this.#count === 0) return;
      if (this.#units[this.#count - 1] === 0x20) this.#count--;
      this.#space = space;
    }

    // The text, and the offset that each of its units came from, with one more for the end. variants: what each unit is replaced by.
    finish(end, variants) {
      const units = this.#units.subarray(0, this.#count);
      if (variants !== null) for (let k = 0; k < units.length; k++) units[k] = variants[units[k]];
      this.#sources[this.#count] = end;
      const folded = { text: stringOf(units), sources: this.#sources.slice(0, this.#count + 1) };
      this.#count = 0;
      this.#space = -1;
      return folded;
    }

    #grow() {
      const [units, sources] = [this.#units, this.#sources];
      this.#units = new Uint16Array(units.length * 2);
      this.#sources = new Int32Array(sources.length * 2);
      this.#units.set(units);
      this.#sources.set(sources);
    }
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

  // Of plain texts: 0 for white space, the unit itself or its lower-case or half-width form.
  const simple = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (let unit = 0x21; unit < 0x7F; unit++) simple[unit] = simple[unit + 0xFEE0] = unit >= 0x41 && unit <= 0x5A ? unit + 0x20 : unit;
  for (const space of '\t\n\v\f\r \u3000') simple[space.charCodeAt(0)] = 0;

  function foldPlainText(text, writer) {
    for (let at = 0; at < text.length; at++) {
      const unit = simple[text.charCodeAt(at)];
      if (unit === 0) writer.addSpace(at);
      else writer.add(unit, at);
    }
  }

  // fold and foldPlain (traditional characters stay) ask that prepare was given the text before: it loads what the text needs. simplify makes
  // fold replace all traditional and variant characters, replace some: pairs of a character and its form. lengthOf is the length of the folded text,
  // -1 where only folding tells it.
  function createFolding({ load, loadText }) {
    const writer = new FoldWriter();
    let variants = null;
    let knowsAll = false;
    let foldAny = null;

    async function prepare(texts) {
      if (foldAny !== null || texts.every(text => plain.test(text))) return;
      const [createFolder, table] = await Promise.all([load('assets/search-unicode'), load('search/fold')]);
      foldAny ??= createFolder(table, whiteSpace);
    }

    function foldTo(text, table) {
      (foldAny === null || plain.test(text) ? foldPlainText : foldAny)(text, writer);
      return writer.finish(text.length, table);
    }

    const foldPlain = text => foldTo(text, null);
    const fold = text => foldTo(text, variants);
    const lengthOf = text => (solid.test(text) ? text.length : -1);

    function replace(pairs) {
      if (pairs === '') return;
      variants ??= Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
      for (let at = 0; at < pairs.length; at += 2) variants[pairs.charCodeAt(at)] = pairs.charCodeAt(at + 1);
    }

    async function simplify() {
      if (knowsAll) return;
      replace(await loadText('search/variants'));
      knowsAll = true;
    }

    return { prepare, fold, foldPlain, lengthOf, replace, simplify };
  }

  unionkb.shard('search-folding', '', { createFolding });
})();
