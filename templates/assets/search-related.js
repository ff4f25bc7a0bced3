/*
 * Pages that do not have the words of a query but are meant by it: by another name, by their code, by reading (pinyin, full or first letters,
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

  // The stretch of a name, or the whole, that the words nearly are; null where there is none.
  function nearName(name, words) {
    const letters = Array.from(name);
    if (isNear(letters, words)) return name;
    if (words.length < 4) return null;
    for (let start = 0; start < letters.length; start++) {
      for (const length of [words.length, words.length - 1, words.length + 1]) {
        if (start + length > letters.length) continue;
        const stretch = letters.slice(start, start + length);
        // A stretch that only lacks the first or last character says nothing of a mistake.
        if (length < words.length && (words.slice(1).join('') === stretch.join('') || words.slice(0, -1).join('') === stretch.join(''))) continue;
        if (isNear(stretch, words)) return stretch.join('');
      }
    }

    return null;
  }

  async function related({ loadJson, positions, folding, rootPrefix }, query, terms, found, aliases) {
    const words = terms.filter(term => !term.without && term.folded !== null).map(term => term.folded);
    const whole = folding.fold(query).text;
    const pages = new Map();
    const add = ([page, id, url, title, kind], via, name, anchor) => {
      if (found.has(page) || pages.has(page)) return;
      pages.set(page, { id, url: rootPrefix + url.split('/').map(encodeURIComponent).join('/'), title, kind, via, name, anchor });
    };

    const codes = aliases.filter(([, , , , , code]) => code && folding.fold(code).text === whole);
    for (const entry of codes) {
      found.delete(entry[0]);
      add(entry, 'code', entry[5]);
    }

    for (const equal of [true, false]) {
      for (const [page, id, url, title, kind, , ...names] of aliases) {
        const name = names.find(name => {
          const folded = folding.fold(name).text;
          return equal ? folded === whole : words.every(word => folded.includes(word));
        });
        if (name !== undefined && pages.size < most) add([page, id, url, title, kind], 'alias', name);
      }
    }

    const typed = words.join('').replaceAll(' ', '');
    const isTyped = latin.test(typed) && typed.length > 1 && typed.length <= 60 && Array.from(typed).every(c => latin.test(c) || han.test(c));
    if (isTyped) await addReadings(typed, add);
    if (found.size === 0 && pages.size === 0) await addSpellings(whole, add);
    return [...pages.values()].slice(0, most);

    async function addReadings(typed, add) {
      const [names, headings] = await Promise.all([loadJson('search/names'), loadJson('search/headings')]);
      await folding.prepare(...names.flat().map(String), ...headings.map(([text]) => text));
      const hits = [];
      for (const [page, id, url, title, kind, ...own] of names) {
        for (let k = 0; k < own.length; k += 2) {
          const level = reads(folding.fold(own[k]).text, own[k + 1], typed);
          if (level > 0) hits.push({ level: level * 2 + 1, length: own[k].length, page, add: () => add([page, id, url, title, kind], 'pinyin', own[k]) });
        }
      }

      for (const [text, readings, ...places] of headings) {
        const level = reads(folding.fold(text).text, readings, typed);
        for (let k = 0; level > 0 && k < places.length; k += 2) {
          hits.push({ level: level * 2, length: text.length, page: places[k], add: () => add(names[places[k]], 'pinyin', text, places[k + 1]) });
        }
      }

      hits.sort((a, b) => b.level - a.level || a.length - b.length || a.page - b.page);
      for (const hit of hits) if (pages.size < most) hit.add();
    }

    async function addSpellings(whole, add) {
      const letters = Array.from(whole);
      if (letters.length < 2 || letters.length > 40) return;
      const names = await loadJson('search/names');
      await folding.prepare(...names.flat().map(String));
      const hits = [];
      for (const [page, id, url, title, kind, ...own] of names) {
        for (let k = 0; k < own.length; k += 2) {
          const near = nearName(folding.fold(own[k]).text, letters);
          if (near !== null) hits.push({ extra: own[k].length, page, add: () => add([page, id, url, title, kind], 'spelling', near) });
        }
      }

      hits.sort((a, b) => a.extra - b.extra || a.page - b.page);
      for (const hit of hits) if (pages.size < most) hit.add();
    }
  }

  unionkb.shard('search-related', '', related);
})();
