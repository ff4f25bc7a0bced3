/*
 * When the words of a query are nowhere as they were typed: what comes near, apart from the results and with what was changed. Each step asks
 * the exact search for other words: without what makes a question of them; for the long name instead of the short one, or the other way
 * round; for the words of a phrase apart; for some of the words.
 */
(() => {
  'use strict';

  const longest = 40;
  const most = 8;
  const mostShort = 2;
  const han = /^[\u3400-\u9FFF]+$/;
  const quote = /["“”＂]/;
  const joining = '的是有在和与及';

  // ---------------------------------------------------------------- questions

  // What asks and says nothing: longer forms first.
  const asking = new RegExp((
    '请问 我想知道 想知道 介绍一下 解释一下 是什么意思 什么意思 指的是什么 是指什么 指什么 什么叫做 什么叫 '
    + '什么是 何谓 何为 有哪一些 有哪些 包括哪些 包括什么 有什么 是什么 有多少 是多少 怎么办 怎么样 怎么做 怎样 '
    + '怎么 如何 为什么 为何 什么时候 何时 哪一年 哪年 哪些 哪个 哪里 哪儿 在哪 是谁 谁是 谁 多少 什么 '
    + '是不是 能不能 可不可以'
  ).replaceAll(' ', '|'), 'gu');
  const edges = /^[的是]+|[的是了么吧啊吗呢]+$/gu;
  const particles = /^[的是了么吧啊吗呢]*$/u;
  const meanings = /的?(?:含义|定义|意思|概念)$/u;
  const marks = /[?？!！。，,、;；:：]/gu;
  const askingWords = new Set(('what who whom whose which when where why how is are was were be do does did can could should would may the a an of to in on '
    + 'for about at by with and or me tell explain define definition mean means meaning').split(' '));

  // A word of one character is more likely to begin or end so itself (目的).
  function withoutEdges(word) {
    const rest = word.replace(edges, '');
    return rest.length > 1 ? rest : word;
  }

  // The words of a query without those that ask; as they were when nothing else is left.
  function withoutQuestion(words) {
    const rest = words.filter(word => !askingWords.has(word.replace(marks, '')))
      .flatMap(word => word.replace(marks, ' ').replace(asking, ' ').split(/\s+/))
      .map(withoutEdges)
      .map(word => (word.length > 4 ? word.replace(meanings, '') : word))
      .filter(word => !particles.test(word));
    return rest.length > 0 ? [...new Set(rest)] : words;
  }

  // ---------------------------------------------------------------- short and long names

  const bare = name => name.replace(/^[《〈“‘「『"]+|[》〉”’」』"]+$/gu, '');

  // Whether a name can be shortened so: it is read as words of two or three characters; the short form takes the first or last one of each,
  // leaves out a word at most for two that it takes, and none but one at either end (职工|代表|大会, 中华|全国|总工会, 政治|协商|会议).
  function isShortFor(short, name) {
    if (!han.test(name) || name.length < short.length * 1.5 || name.length > short.length * 5) return false;
    const memory = new Map();
    const fits = (at, taken, skipped, atEdge) => {
      if (at === name.length) return taken === short.length;
      const key = `${at} ${taken} ${skipped} ${atEdge}`;
      if (memory.has(key)) return memory.get(key);
      const found = [2, 3].some(length => {
        const end = at + length;
        if (end > name.length) return false;
        const isNext = taken < short.length && (name[at] === short[taken] || name[end - 1] === short[taken]);
        if (isNext && fits(end, taken + 1, skipped, 0)) return true;
        return atEdge === 0 && skipped * 2 < short.length && fits(end, taken, skipped + 1, 1);
      });
      memory.set(key, found);
      return found;
    };

    return fits(0, 0, 0, 0);
  }

  // The forms that a long name is shortened to: first characters of its words, the last word by its last one (职代大, 职代会).
  function shortForms(name) {
    if (!han.test(name) || name.length < 6 || name.length > 12 || name.length % 2 !== 0) return [];
    const firsts = Array.from({ length: name.length / 2 }, (_, k) => name[k * 2]);
    return [[...firsts.slice(0, -1), name.at(-1)].join(''), firsts.join('')];
  }

  // ---------------------------------------------------------------- the steps

  function createRelaxing({ head, texts, folding, pages, finding, resultOf, aliases }) {
    const nothing = { kinds: [], tags: [], pillars: [], countFacets: false };
    const termOf = folded => ({ without: false, field: '', text: folded, folded });
    const find = (words, fixed) => finding.find([...words.map(termOf), ...fixed], nothing);
    const exists = async word => (await pages.pagesWith(word, false)).size > 0;

    let names = null;

    async function readNames() {
      const entries = await texts.readNames();
      for (const entry of entries) await folding.prepare(entry.names);
      return new Set(entries.flatMap(({ names: own }) => own.filter((_, k) => k % 2 === 0).map(name => bare(folding.fold(name).text))));
    }

    const openNames = async () => (names ??= await readNames());

    async function blockOf(via, words, { found, tallies }, isNew = () => true) {
      const kept = pages.keep({ pages: found.pages.slice(), keys: found.keys.slice(), size: found.size }, isNew);
      const results = await Promise.all(pages.topOf(kept, most).map(page => resultOf(page, words, tallies)));
      return { via, words, query: words.join(' '), total: kept.size, results };
    }

    async function tryWords(via, words, fixed) {
      const answer = await find(words, fixed);
      return answer.found.size > 0 ? blockOf(via, words, answer) : null;
    }

    // Other names of what a single word names: those that editors wrote, then those that its form gives. What contains the word is found already.
    async function otherNames(word, total) {
      if (word.length < 2) return [];
      const found = new Set();
      for (const { address, names: own } of aliases) {
        const all = [address[2], ...own.map(({ name }) => name)].map(name => bare(folding.fold(name).text));
        if (all.includes(word)) for (const name of all) found.add(name);
      }

      if (han.test(word) && (word.length > 2 || total === 0)) {
        const known = [...await openNames()];
        const longer = known.filter(name => isShortFor(word, name)).sort((a, b) => a.length - b.length);
        const shorter = known.filter(name => name.length > 1 && isShortFor(name, word));
        for (const name of [...longer, ...shorter, ...shortForms(word)]) found.add(name);
      }

      return [...found].filter(name => name.length > 1 && !name.includes(word) && !word.includes(name));
    }

    async function shortBlocks(word, fixed, total, hasAll) {
      const blocks = [];
      for (const name of await otherNames(word, total)) {
        // Pages with the longer of two such names have the shorter one, too.
        if (blocks.some(({ words: [own] }) => name.includes(own))) continue;
        const answer = await find([name], fixed);
        const block = answer.found.size > 0 ? await blockOf('short', [name], answer, page => !hasAll(page)) : null;
        if (block !== null && block.total > 0) blocks.push(block);
        if (blocks.length === mostShort) break;
      }

      return blocks;
    }

    // How many characters of the word from a place on stand somewhere together.
    async function reachOf(word, start) {
      let low = 0;
      let high = word.length - start;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (await exists(word.slice(start, start + middle))) low = middle;
        else high = middle - 1;
      }

      return low;
    }

    // A phrase in the fewest parts that stand somewhere, names first; single characters are left out. isWhole: those only join words.
    async function partsOf(word) {
      if (!han.test(word) || word.length < 4 || word.length > longest) return { parts: [word], isWhole: true };
      const known = await openNames();
      const best = Array.from({ length: word.length + 1 }, () => ({ cost: Infinity, from: 0 }));
      best[0].cost = 0;
      for (let start = 0; start < word.length; start++) {
        if (best[start].cost === Infinity) continue;
        // What stands nowhere is passed over, one character at a time.
        const reach = Math.max(1, await reachOf(word, start));
        for (let end = start + 1; end <= start + reach; end++) {
          const part = word.slice(start, end);
          const own = joining.includes(part) ? 0.5 : part.length === 1 ? 3 : known.has(part) ? 1 : 1.5;
          const cost = best[start].cost + own;
          if (cost < best[end].cost) best[end] = { cost, from: start };
        }
      }

      const parts = [];
      for (let end = word.length; end > 0; end = best[end].from) parts.unshift(word.slice(best[end].from, end));
      return { parts: parts.filter(part => part.length > 1), isWhole: parts.every(part => part.length > 1 || joining.includes(part)) };
    }

    // The pages that have words of more than half the weight: a rare word weighs more than one that stands everywhere.
    async function someBlock(words, fixed) {
      const tallies = await Promise.all(words.map(word => pages.pagesWith(word, false)));
      const weights = tallies.map(({ size }) => (size === 0 ? 0 : Math.log2(1 + head.count / size)));
      const enough = words.reduce((sum, _, k) => sum + (tallies[k].size === 0 ? 1 : weights[k]), 0) / 3;
      const allowed = fixed.length === 0 ? null : await find([], fixed);
      const scores = new Map();
      for (const [k, tally] of tallies.entries()) {
        for (let at = 0; at < tally.size; at++) {
          const page = tally.pages[at];
          const score = scores.get(page) ?? { page, weight: 0, hits: 0, rank: 0, has: [] };
          score.weight += weights[k];
          score.hits += tally.hits[at];
          score.rank = Math.max(score.rank, tally.ranks[at]);
          score.has.push(k);
          scores.set(page, score);
        }
      }

      const chosen = [...scores.values()].filter(({ weight, page }) => weight >= enough && (allowed === null || pages.has(allowed.found, page)))
        .sort((a, b) => b.weight - a.weight || b.rank - a.rank || b.hits - a.hits || a.page - b.page);
      if (chosen.length === 0) return null;
      const results = await Promise.all(chosen.slice(0, most).map(async score => {
        const own = score.has.map(k => words[k]);
        const result = await resultOf(score, own, score.has.map(k => tallies[k]));
        return { ...result, lacking: words.filter(word => !own.includes(word)) };
      }));
      return { via: 'part', words, query: '', total: chosen.length, results };
    }

    // { query, terms, total, hasAll } gives [{ via, words, query, total, results }]; query is empty where no query asks for just these pages.
    return async ({ query, terms, total, hasAll }) => {
      const plain = terms.filter(({ without, field, folded }) => !without && field === '' && folded !== null);
      const fixed = terms.filter(term => !plain.includes(term));
      const typed = plain.map(({ folded }) => folded);
      if (typed.length === 0 || quote.test(query) || query.length > longest * 4) return [];
      const words = total === 0 ? withoutQuestion(typed) : typed;
      const blocks = words.length === 1 ? await shortBlocks(words[0], fixed, total, hasAll) : [];
      if (total > 0) return blocks;
      const isOther = words.length !== typed.length || words.some((word, k) => word !== typed[k]);
      const asked = isOther ? await tryWords('question', words, fixed) : null;
      if (asked !== null) return [asked, ...blocks];
      const cut = await Promise.all(words.map(partsOf));
      const parts = [...new Set(cut.flatMap(own => own.parts))];
      const via = parts.length > 1 && cut.every(({ isWhole }) => isWhole) ? 'apart' : 'part';
      const apart = parts.length > 0 && parts.join(' ') !== words.join(' ') ? await tryWords(via, parts, fixed) : null;
      if (apart !== null) return [apart, ...blocks];
      const some = parts.length > 1 ? await someBlock(parts, fixed) : null;
      return some === null ? blocks : [some, ...blocks];
    };
  }

  unionkb.shard('search-relaxing', '', { createRelaxing, withoutQuestion, isShortFor, shortForms });
})();
