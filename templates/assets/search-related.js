/*
 * Pages that do not have the words of a query but are meant by it: by another name, by their code, by their summary, by reading (pinyin, full
 * or first letters, mixed with characters), or by a name that differs in one character.
 */
(() => {
  'use strict';

  const most = 5;
  const longestTyped = 60;
  const longestMistake = 40;
  const latin = /[a-z]/;
  const han = /[\u3400-\u9FFF]/;

  const isTyped = text => latin.test(text) && text.length > 1 && text.length <= longestTyped
    && Array.from(text).every(character => latin.test(character) || han.test(character));

  // What a reader may type for one character: the character, its syllable, the syllable's first letter, zh ch sh.
  function spellings(character, reading) {
    const all = [character];
    if (reading) all.push(reading, reading[0]);
    if (/^[zcs]h/.test(reading)) all.push(reading.slice(0, 2));
    return all;
  }

  // Whether the typed letters can be read off the name from one of its characters on; the last syllable may be unfinished.
  function readsFrom(elements, start, typed) {
    let reached = new Set([0]);
    for (let at = start; at < elements.length && reached.size > 0; at++) {
      const next = new Set();
      for (const done of reached) {
        const rest = typed.slice(done);
        if (elements[at].reading.startsWith(rest)) return true;
        for (const spelling of elements[at].spellings) {
          if (spelling === rest) return true;
          if (rest.startsWith(spelling)) next.add(done + spelling.length);
        }

        // Spaces and marks of the name need not be typed.
        if (!elements[at].isLetter) next.add(done);
      }

      reached = next;
    }

    return false;
  }

  function elementsOf(name, readings) {
    const letters = readings.split(',');
    return Array.from(name, (character, k) => ({
      reading: letters[k] ?? '',
      spellings: spellings(character, letters[k] ?? ''),
      isLetter: /[\p{L}\p{N}]/u.test(character),
    }));
  }

  // 2: from the start of the name, 1: from a later character, 0: not at all.
  function reads(name, readings, typed) {
    const elements = elementsOf(name, readings);
    if (readsFrom(elements, 0, typed)) return 2;
    return elements.some((_, start) => start > 0 && readsFrom(elements, start, typed)) ? 1 : 0;
  }

  // Whether a name's readings have the first two letters that were typed, in one syllable or at the beginning of two: most have not, and need no
  // closer look. Names with letters of their own are always looked at; a typed character stands in the name itself.
  function openingOf(typed) {
    const [first, second] = typed;
    if (!latin.test(first)) return name => name.includes(first);
    const opening = new RegExp(`(?:^|,)${first}${latin.test(second) ? `(?:${second}|[a-z]*,+${second})` : ''}`);
    return (name, readings) => opening.test(readings) || latin.test(name);
  }

  // Whether two texts differ by at most one character: wrong, missing, too many, or swapped with its neighbour.
  function isNear(left, right) {
    if (Math.abs(left.length - right.length) > 1) return false;
    let start = 0;
    while (start < left.length && start < right.length && left[start] === right[start]) start++;
    const rest = (text, from) => text.slice(from).join('');
    return rest(left, start + 1) === rest(right, start + 1)
      || rest(left, start + 1) === rest(right, start)
      || rest(left, start) === rest(right, start + 1)
      || (left[start] === right[start + 1] && left[start + 1] === right[start] && rest(left, start + 2) === rest(right, start + 2));
  }

  // Whether the words are nearly the name or, when there are enough of them, a stretch of it.
  function isNearName(name, words) {
    const letters = Array.from(name);
    if (isNear(letters, words)) return true;
    if (words.length < 4) return false;
    for (let start = 0; start < letters.length; start++) {
      for (const length of [words.length, words.length - 1, words.length + 1]) {
        if (start + length > letters.length) continue;
        const stretch = letters.slice(start, start + length);
        // A stretch that only lacks the first or last character says nothing of a mistake.
        if (length < words.length && (words.slice(1).join('') === stretch.join('') || words.slice(0, -1).join('') === stretch.join(''))) continue;
        if (isNear(stretch, words)) return true;
      }
    }

    return false;
  }

  // A bit for each thirty-second of all characters that the text has.
  function signatureOf(text) {
    let signature = 0;
    for (let at = 0; at < text.length; at++) signature |= 1 << (text.charCodeAt(at) & 31);
    return signature;
  }

  // Whether a name has all characters of the words but one, at most; most have not, and need no closer look.
  function hasNearlyAll({ folded, signature }, letters, wanted) {
    const lacking = wanted & ~signature;
    if ((lacking & (lacking - 1)) !== 0) return false;
    let missing = 0;
    for (const letter of letters) if (!folded.includes(letter) && ++missing > 1) return false;
    return true;
  }

  // Those whose rank is highest, then the shorter, then by page.
  const inOrder = hits => hits.sort((a, b) => b.level - a.level || a.name.length - b.name.length || a.page - b.page);

  // The pages so far, each once; those that have the words are left out.
  class Pages {
    #found = new Map();
    #hasAll;
    #urlOf;

    constructor(hasAll, urlOf) {
      this.#hasAll = hasAll;
      this.#urlOf = urlOf;
    }

    get size() {
      return this.#found.size;
    }

    has(page) {
      return this.#hasAll(page) || this.#found.has(page);
    }

    // An exact code opens a page, even if that has the words.
    open({ page, address, code }) {
      this.#set(page, address, { via: 'code', name: code.name });
    }

    add({ page, address, name, anchor }, via) {
      if (this.size < most && !this.has(page)) this.#set(page, address, { via, name, anchor });
    }

    #set(page, [id, url, title, kind], rest) {
      if (!this.#found.has(page)) this.#found.set(page, { id, url: this.#urlOf(url), title, kind, ...rest });
    }

    toArray() {
      return [...this.#found.values()].slice(0, most);
    }
  }

  // Gives related(question): { query, terms, total: how many pages have the words, hasAll: whether a page has them, inSummary: pages that
  // have them, some only in the summary }.
  function createRelated({ site, head, texts, folding, aliases }) {
    let names = null;

    async function readNames() {
      const entries = await texts.readNames();
      for (const entry of entries) await folding.prepare(entry.names);
      return entries.flatMap(({ page, address, names: own }) => own.filter((_, k) => k % 2 === 0).map((name, k) => {
        const folded = folding.fold(name).text;
        return { page, address, name, folded, readings: own[k * 2 + 1], signature: signatureOf(folded) };
      }));
    }

    // All names of all pages, folded once.
    async function openNames() {
      return (names ??= await readNames());
    }

    function addAliases(pages, fits) {
      for (const { page, address, names } of aliases) {
        const name = names.find(fits);
        if (name !== undefined) pages.add({ page, address, name: name.name }, 'alias');
      }
    }

    async function addSummaries(pages, inSummary) {
      const chosen = inSummary.filter(page => !pages.has(page)).slice(0, Math.max(0, most - pages.size));
      const places = await Promise.all(chosen.map(page => texts.placeOf(head.summaryStarts[page])));
      for (const [k, { block: { page: { id, url, title, kind }, text } }] of places.entries()) {
        pages.add({ page: chosen[k], address: [id, url, title, kind], name: text }, 'summary');
      }
    }

    async function addReadings(pages, typed) {
      const [known, headings] = await Promise.all([openNames(), site.loadJson('search/headings')]);
      const mayRead = openingOf(typed);
      const levelOf = (folded, readings) => (mayRead(folded, readings) ? reads(folded, readings, typed) : 0);
      const titles = new Map(known.map(own => [own.page, own]));
      const hits = known.map(own => ({ ...own, level: levelOf(own.folded, own.readings) * 2 + 1 })).filter(hit => hit.level > 1);
      await folding.prepare(headings.map(([text]) => text));
      for (const [name, readings, ...places] of headings) {
        const level = levelOf(folding.fold(name).text, readings) * 2;
        for (let k = 0; level > 0 && k < places.length; k += 2) {
          hits.push({ ...titles.get(places[k]), name, anchor: places[k + 1], level });
        }
      }

      for (const hit of inOrder(hits)) pages.add(hit, 'pinyin');
    }

    async function addSpellings(pages, word) {
      const letters = Array.from(word);
      if (letters.length < 2 || letters.length > longestMistake) return;
      const wanted = signatureOf(word);
      const hits = (await openNames()).filter(own => hasNearlyAll(own, letters, wanted) && isNearName(own.folded, letters));
      for (const hit of inOrder(hits.map(own => ({ ...own, level: 0 })))) pages.add(hit, 'spelling');
    }

    return async ({ query, terms, total, hasAll, inSummary }) => {
      const words = terms.filter(term => !term.without && term.folded !== null).map(term => term.folded);
      const whole = folding.fold(query).text;
      const saysSomething = words.some(word => /[\p{L}\p{N}]/u.test(word));
      const typed = words.join('').replaceAll(' ', '');
      const pages = new Pages(hasAll, site.urlOf);
      for (const entry of aliases.filter(({ code }) => code?.folded === whole)) pages.open(entry);
      addAliases(pages, name => name.folded === whole);
      addAliases(pages, name => saysSomething && words.every(word => name.folded.includes(word)));
      await addSummaries(pages, inSummary);
      if (isTyped(typed)) await addReadings(pages, typed);
      if (words.length === 1 && saysSomething && total === 0 && pages.size === 0) await addSpellings(pages, words[0]);
      return pages.toArray();
    };
  }

  unionkb.shard('search-related', '', { createRelated });
})();
