/*
 * Pages that do not have the words of a query but are meant by it: by another name, by their code, by their summary, by reading (pinyin, full or first letters,
 * mixed with characters), or by a name that differs in one character.
 */
(() => {
  'use strict';

  const most = 5;
  const latin = /[a-z]/;
  const han = /[\u3400-\u9FFF]/;

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

  let names = null;

  // All names of all pages, folded once.
  async function readNames({ loadJson, folding }) {
    const entries = await loadJson('search/names');
    for (const entry of entries) await folding.prepare(entry.slice(5));
    return entries.flatMap(([page, id, url, title, kind, ...own]) => own.filter((_, k) => k % 2 === 0).map((name, k) => {
      const folded = folding.fold(name).text;
      return { page, address: [id, url, title, kind], name, folded, readings: own[k * 2 + 1], signature: signatureOf(folded) };
    }));
  }

  function openNames(parts) {
    names ??= readNames(parts);
    names.catch(() => { names = null; });
    return names;
  }

  // hasAll: whether a page has the words; total: how many have; inSummary: pages that have them, some only in the summary.
  async function related({ loadJson, positions, folding, aliases, rootPrefix }, query, terms, hasAll, total, inSummary) {
    const words = terms.filter(term => !term.without && term.folded !== null).map(term => term.folded);
    const whole = folding.fold(query).text;
    const pages = new Map();
    const opened = new Set();
    const add = ({ page, address: [id, url, title, kind] }, via, name, anchor) => {
      if ((hasAll(page) && !opened.has(page)) || pages.has(page)) return;
      pages.set(page, { id, url: rootPrefix + url.split('/').map(encodeURIComponent).join('/'), title, kind, via, name, anchor });
    };

    for (const entry of aliases.filter(({ code }) => code?.folded === whole)) {
      opened.add(entry.page);
      add(entry, 'code', entry.code.name);
    }

    const saysSomething = words.some(word => /[\p{L}\p{N}]/u.test(word));
    for (const fits of [name => name.folded === whole, name => saysSomething && words.every(word => name.folded.includes(word))]) {
      for (const entry of aliases) {
        const name = entry.names.find(fits);
        if (name !== undefined && pages.size < most) add(entry, 'alias', name.name);
      }
    }

    const summaries = inSummary.filter(page => !hasAll(page) && !pages.has(page)).slice(0, Math.max(0, most - pages.size));
    const places = await Promise.all(summaries.map(page => positions.placeOf(positions.summaryStarts[page])));
    for (const [k, { block: { page: { id, url, title, kind }, text } }] of places.entries()) {
      add({ page: summaries[k], address: [id, url, title, kind] }, 'summary', text);
    }

    const typed = words.join('').replaceAll(' ', '');
    const isTyped = latin.test(typed) && typed.length > 1 && typed.length <= 60 && Array.from(typed).every(c => latin.test(c) || han.test(c));
    if (isTyped) await addReadings(typed);
    if (words.length === 1 && saysSomething && total === 0 && pages.size === 0) await addSpellings(words[0]);
    return [...pages.values()].slice(0, most);

    async function addReadings(typed) {
      const [known, headings] = await Promise.all([openNames({ loadJson, folding }), loadJson('search/headings')]);
      const mayRead = openingOf(typed);
      const titles = new Map(known.map(own => [own.page, own]));
      const hits = [];
      for (const own of known) {
        const level = mayRead(own.folded, own.readings) ? reads(own.folded, own.readings, typed) : 0;
        if (level > 0) hits.push({ level: level * 2 + 1, length: own.name.length, page: own.page, add: () => add(own, 'pinyin', own.name) });
      }

      for (const [text, readings, ...places] of headings) {
        await folding.prepare([text]);
        const name = folding.fold(text).text;
        const level = mayRead(name, readings) ? reads(name, readings, typed) : 0;
        for (let k = 0; level > 0 && k < places.length; k += 2) {
          const own = titles.get(places[k]);
          hits.push({ level: level * 2, length: text.length, page: places[k], add: () => add(own, 'pinyin', text, places[k + 1]) });
        }
      }

      hits.sort((a, b) => b.level - a.level || a.length - b.length || a.page - b.page);
      for (const hit of hits) if (pages.size < most) hit.add();
    }

    async function addSpellings(word) {
      const letters = Array.from(word);
      if (letters.length < 2 || letters.length > 40) return;
      const wanted = signatureOf(word);
      const hits = (await openNames({ loadJson, folding })).filter(own => hasNearlyAll(own, letters, wanted) && isNearName(own.folded, letters));
      hits.sort((a, b) => a.name.length - b.name.length || a.page - b.page);
      for (const hit of hits) if (pages.size < most) add(hit, 'spelling', hit.name);
    }
  }

  unionkb.shard('search-related', '', related);
})();
