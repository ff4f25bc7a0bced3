/*
 * The search engine of the page: unionkb.search(query, options). No user interface.
 *
 * The index lies beside the pages in search/*.js, classic scripts that each hand one value to unionkb.shard, because a page opened from
 * disk may load nothing else. It holds, for every pair of neighbouring UTF-16 units of the folded text, all positions; a longer text is
 * found where its pairs stand at the right distances, a single unit where any pair begins with it. One U+0000 stands behind each block
 * (title, heading, paragraph, list item, table cell), so nothing is found across two of them. Results follow from positions alone.
 */
(() => {
  'use strict';

  const script = document.currentScript;

  // As written in the page, so that addresses of results stay relative: '' or '../'.
  const rootPrefix = script.dataset.root ?? script.getAttribute('src').replace(/assets\/search\.js(\?.*)?$/, '');
  const rootUrl = new URL(rootPrefix || '.', document.baseURI).href;
  const chinese = (document.documentElement.lang || 'zh').startsWith('zh');

  // ---------------------------------------------------------------- shards

  const arrived = new Map();
  const loading = new Map();

  class SearchError extends Error {
    constructor(zh, en) {
      super(chinese ? zh : en);
      this.name = 'SearchError';
    }
  }

  const missing = name => new SearchError(
    `读不到搜索索引的文件 search/${name}.js。请检查网站文件夹是否复制完整，或重新生成网站。`,
    `The search index file search/${name}.js cannot be read. Check that the site's folder was copied whole, or build the site again.`);

  const damaged = name => new SearchError(
    `搜索索引的文件 search/${name}.js 已损坏。请重新复制或重新生成网站。`,
    `The search index file search/${name}.js is damaged. Copy or build the site again.`);

  const outdated = () => new SearchError(
    '网站在此期间更新过。请刷新本页后再搜索。',
    'The site has been updated in the meantime. Reload this page and search again.');

  function fetchScript(name, stamp) {
    return new Promise((resolve, reject) => {
      const element = document.createElement('script');
      element.src = `${rootUrl}search/${name}.js${stamp ? '?' + stamp : ''}`;
      element.onload = () => {
        element.remove();
        if (!arrived.has(name)) return reject(damaged(name));
        const [found, value] = arrived.get(name);
        if (stamp && found && found !== stamp) return reject(outdated());
        resolve({ stamp: found, value });
      };
      element.onerror = () => {
        element.remove();
        reject(missing(name));
      };
      document.head.append(element);
    });
  }

  // Each shard is loaded and read once; after a failure the next search tries again.
  function load(name, stamp, read) {
    if (!loading.has(name)) {
      const promise = fetchScript(name, stamp).then(({ stamp, value }) => {
        arrived.delete(name);
        return read(value, stamp);
      });
      loading.set(name, promise);
      promise.catch(() => {
        loading.delete(name);
        arrived.delete(name);
      });
    }

    return loading.get(name);
  }

  // ---------------------------------------------------------------- numbers in printable ASCII

  // Digits of base 34 from ']' on, most significant first, then one of base 57 from '#' to '['.
  class NumberReader {
    constructor(text, at = 0) {
      this.text = text;
      this.at = at;
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

    get more() {
      return this.at < this.text.length;
    }
  }

  function readRising(text, from = 0, to = text.length) {
    const numbers = new Int32Array(to - from);
    let count = 0;
    let last = 0;
    for (const reader = new NumberReader(text, from); reader.at < to;) numbers[count++] = last += reader.next();
    return numbers.subarray(0, count);
  }

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

  // ---------------------------------------------------------------- folding

  // Unicode NFKC, then full case folding; white space collapsed, dropped at both ends and beside non-ASCII characters. The build folds
  // the pages by the same table; String.prototype.normalize would follow the browser's version of Unicode instead.
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

  function createFolder(table) {
    const reader = new NumberReader(table);
    const classes = readMapping(reader);
    const pairs = readMapping(reader);
    const decompositions = readMapping(reader);
    const folds = readMapping(reader);
    const composites = new Map();
    const seconds = new Set();
    for (const [code, [first, second]] of pairs) {
      composites.set(first * 0x110000 + second, code);
      seconds.add(second);
    }

    // For each UTF-16 unit what it becomes: 0 not yet known, inCluster where its neighbours decide.
    const simple = new Uint16Array(0x10000);

    // Returns the folded text and, for each of its units, the offset of the cluster it came from (one entry more for the end).
    function fold(text) {
      const units = [];
      const sources = [];
      let space = -1;

      const add = (unit, source) => {
        if (space >= 0) {
          if (units[units.length - 1] < 0x80 && unit < 0x80) {
            units.push(0x20);
            sources.push(space);
          }

          space = -1;
        }

        units.push(unit);
        sources.push(source);
      };

      const addSpace = source => {
        if (space < 0 && units.length > 0) space = source;
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
          units.pop();
          sources.pop();
          if (start > 0 && isSpace(text, start - 1) && units.length > 0) {
            if (units[units.length - 1] === 0x20) {
              units.pop();
              sources.pop();
            }

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

      sources.push(text.length);
      return { text: stringOf(units), sources };
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
    for (let at = 0; at < units.length; at += 8192) text += String.fromCharCode(...units.slice(at, at + 8192));
    return text;
  }

  // The characters of the source that a stretch of folded text stands for: whole clusters, without white space behind them.
  function sourceOf(source, folded, start, length) {
    const { sources } = folded;
    const last = start + length - 1;
    let end = last + 1;
    while (end < folded.text.length && sources[end] === sources[last]) end++;
    let to = sources[end];
    while (to > sources[start] && source[to - 1].trim() === '') to--;
    return [sources[start], to];
  }

  const folder = () => load('fold', '', createFolder);

  // ---------------------------------------------------------------- the index

  const openIndex = () => load('index', '', (value, stamp) => {
    const lengths = new NumberReader(value.titles);
    const firsts = [];
    const seconds = [];
    let first = 0;
    for (const reader = new NumberReader(value.pairs); reader.more;) {
      firsts.push(first += reader.next());
      seconds.push(reader.next());
    }

    return {
      stamp,
      pageStarts: readRising(value.starts),
      titleLengths: Int32Array.from({ length: value.pages }, () => lengths.next()),
      textStarts: readRising(value.texts),
      shardKeys: firsts.map((unit, k) => unit * 0x10000 + seconds[k]),
    };
  });

  const pairKey = (first, second) => first * 0x10000 + second;

  // A shard of positions: its text and where in it the positions of each pair lie. Keys rise.
  const openPairs = (index, number) => load(`p${number}`, index.stamp, text => {
    const reader = new NumberReader(text);
    const count = reader.next();
    const keys = new Float64Array(count);
    const ends = new Int32Array(count + 1);
    let first = 0;
    let second = 0;
    for (let k = 0; k < count; k++) {
      const step = reader.next();
      first += step;
      second = reader.next() + (step === 0 ? second : 0);
      keys[k] = pairKey(first, second);
      ends[k + 1] = ends[k] + reader.next();
    }

    return { text, keys, ends, start: reader.at };
  });

  function positionsIn(shard, entry) {
    return readRising(shard.text, shard.start + shard.ends[entry], shard.start + shard.ends[entry + 1]);
  }

  async function positionsOfPair(index, first, second) {
    const key = pairKey(first, second);
    const number = lastNotAbove(index.shardKeys, key);
    if (number < 0) return new Int32Array(0);
    const shard = await openPairs(index, number);
    const entry = lastNotAbove(shard.keys, key);
    return entry >= 0 && shard.keys[entry] === key ? positionsIn(shard, entry) : new Int32Array(0);
  }

  // A single unit stands wherever a pair begins with it.
  async function positionsOfUnit(index, unit) {
    const from = Math.max(0, lastNotAbove(index.shardKeys, pairKey(unit, 0) - 1));
    const to = lastNotAbove(index.shardKeys, pairKey(unit, 0xFFFF));
    const numbers = Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => from + k);
    const lists = [];
    for (const shard of await Promise.all(numbers.map(number => openPairs(index, number)))) {
      let entry = lastNotAbove(shard.keys, pairKey(unit, 0) - 1) + 1;
      for (; entry < shard.keys.length && shard.keys[entry] <= pairKey(unit, 0xFFFF); entry++) lists.push(positionsIn(shard, entry));
    }

    const positions = new Int32Array(lists.reduce((sum, list) => sum + list.length, 0));
    let at = 0;
    for (const list of lists) {
      positions.set(list, at);
      at += list.length;
    }

    return positions.sort();
  }

  // Where a term would begin whose pair at the offset stands at these positions.
  function startsOf(positions, offset) {
    return positions.map(position => position - offset).filter(start => start >= 0);
  }

  // The positions that are also in the other list when moved by the offset. Both rise.
  function intersect(positions, others, offset) {
    const both = new Int32Array(Math.min(positions.length, others.length));
    let count = 0;
    let k = 0;
    for (const position of positions) {
      while (k < others.length && others[k] < position + offset) k++;
      if (k === others.length) break;
      if (others[k] === position + offset) both[count++] = position;
    }

    return both.subarray(0, count);
  }

  // How many pairs are loaded at a time, and how few places are left when reading them costs less than further pairs.
  const pairsAtOnce = 3;
  const fewPlaces = 10;

  // Pairs that together cover the term, the rarest first. Shards are of equal size, so the one that spans more pairs holds rarer ones.
  function coverOf(index, term) {
    const offsets = Array.from({ length: term.length - 1 }, (_, offset) => {
      const number = lastNotAbove(index.shardKeys, pairKey(term.charCodeAt(offset), term.charCodeAt(offset + 1)));
      return { offset, span: number < 0 ? Infinity : (index.shardKeys[number + 1] ?? Infinity) - index.shardKeys[number] };
    });
    offsets.sort((a, b) => b.span - a.span || a.offset - b.offset);
    const covered = new Uint8Array(term.length);
    return offsets.map(o => o.offset).filter(offset => {
      if (covered[offset] && covered[offset + 1]) return false;
      covered[offset] = covered[offset + 1] = 1;
      return true;
    });
  }

  async function positionsOf(index, fold, term) {
    if (term.length === 1) return positionsOfUnit(index, term.charCodeAt(0));
    const offsets = coverOf(index, term);
    let positions = null;
    while (offsets.length > 0) {
      const batch = offsets.splice(0, pairsAtOnce);
      const lists = await Promise.all(batch.map(o => positionsOfPair(index, term.charCodeAt(o), term.charCodeAt(o + 1))));
      lists.forEach((list, k) => {
        positions = positions === null ? startsOf(list, batch[k]) : intersect(positions, list, batch[k]);
      });
      if (positions.length === 0) break;
      if (offsets.length > 0 && positions.length <= fewPlaces) return stillThere(index, fold, positions, term);
    }

    return positions;
  }

  async function stillThere(index, fold, positions, term) {
    const places = await Promise.all(Array.from(positions, position => placeOf(index, fold, position)));
    return positions.filter((_, k) => places[k].folded.text.startsWith(term, places[k].offset));
  }

  // ---------------------------------------------------------------- the text

  const openText = (index, number) => load(`t${number}`, index.stamp, pages => pages.map(([whole, id, url, title, blocks]) => (
    { id, url, title, blocks: (whole ? [title, ...blocks] : blocks).map(text => ({ text, folded: null })) })));

  // Which block of which page stands at a position, and where in its folded text the position is.
  async function placeOf(index, fold, position) {
    const number = lastNotAbove(index.textStarts, position);
    let start = index.textStarts[number];
    for (const page of await openText(index, number)) {
      for (const block of page.blocks) {
        if (block.folded === null) block.folded = fold(block.text);
        const end = start + block.folded.text.length;
        if (position <= end) return { page, text: block.text, folded: block.folded, offset: position - start };
        start = end + 1;
      }
    }

    throw outdated();
  }

  // ---------------------------------------------------------------- query, ranking, results

  const quotes = '"“”＂';

  // White space separates terms that must all occur; a term in quotation marks keeps its white space. A quotation mark without a partner,
  // or inside a term, is a character like any other.
  function termsOf(query) {
    const terms = [];
    const pattern = new RegExp(`[${quotes}]([^${quotes}]+)[${quotes}](?!\\S)|\\S+`, 'gu');
    for (const [whole, quoted] of query.matchAll(pattern)) terms.push(quoted ?? whole);
    return terms;
  }

  // Per page: hits, the first position, the first one behind the title, how much of the title it is (2 all, 1 a part, 0 nothing).
  function tally(index, positions, length) {
    const pages = new Map();
    let page = -1;
    let entry = null;
    for (const position of positions) {
      if (page < 0 || (page + 1 < index.pageStarts.length && position >= index.pageStarts[page + 1])) {
        page = lastNotAbove(index.pageStarts, position);
        entry = { page, hits: 0, first: position, firstInBody: -1, title: 0 };
        pages.set(page, entry);
      }

      entry.hits++;
      const titleLength = index.titleLengths[page];
      if (position < index.pageStarts[page] + titleLength) entry.title = Math.max(entry.title, titleLength === length ? 2 : 1);
      else if (entry.firstInBody < 0) entry.firstInBody = position;
    }

    return pages;
  }

  function merge(tallies) {
    tallies.sort((a, b) => a.size - b.size);
    const [least, ...others] = tallies;
    const merged = [];
    for (const entry of least.values()) {
      const all = [entry, ...others.map(other => other.get(entry.page))];
      if (all.includes(undefined)) continue;
      const inBody = all.map(e => e.firstInBody).filter(p => p >= 0);
      merged.push({
        page: entry.page,
        hits: all.reduce((sum, e) => sum + e.hits, 0),
        position: inBody.length > 0 ? Math.min(...inBody) : entry.first,
        title: Math.min(...all.map(e => e.title)),
      });
    }

    return merged;
  }

  const excerptBefore = 40;
  const excerptAfter = 80;

  // The words around the first hit, as pieces of plain text of which some are hits.
  function excerptOf({ text, folded, offset }, terms) {
    const hits = [];
    for (const term of terms) {
      for (let at = folded.text.indexOf(term); at >= 0; at = folded.text.indexOf(term, at + term.length)) {
        hits.push(sourceOf(text, folded, at, term.length));
      }
    }

    hits.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    const middle = folded.sources[offset];
    const from = middle <= excerptBefore ? 0 : boundary(text, middle - excerptBefore);
    const to = middle + excerptAfter >= text.length ? text.length : boundary(text, middle + excerptAfter);
    const pieces = [];
    const add = (piece, hit) => {
      if (piece) pieces.push({ text: piece, hit });
    };

    let at = from;
    if (from > 0) add('…', false);
    for (const [start, end] of hits) {
      if (end <= at || start >= to) continue;
      add(text.slice(at, Math.max(at, start)), false);
      add(text.slice(Math.max(at, start), Math.min(end, to)), true);
      at = Math.min(end, to);
    }

    add(text.slice(at, to), false);
    if (to < text.length) add('…', false);
    return pieces;
  }

  // Never between the halves of a surrogate pair.
  const boundary = (text, at) => (text.charCodeAt(at) & 0xFC00) === 0xDC00 ? at - 1 : at;

  async function resultOf(index, fold, found, terms) {
    const place = await placeOf(index, fold, found.position);
    const { id, url, title } = place.page;
    return {
      id,
      url: rootPrefix + url.split('/').map(encodeURIComponent).join('/'),
      title,
      hits: found.hits,
      inTitle: found.title > 0,
      excerpt: excerptOf(place, terms),
    };
  }

  /*
   * Finds the pages whose title or text contains every term of the query.
   *   options: limit (20), offset (0), literal (false: white space separates terms, quotation marks join; true: the query is one text)
   * Resolves to { total, results: [{ id, url, title, hits, inTitle, excerpt: [{ text, hit }] }], related: [] }: titles first, then by
   * number of hits, then by id. Rejects with a message for the reader when a file of the index is missing or damaged.
   */
  async function search(query, { limit = 20, offset = 0, literal = false } = {}) {
    const [index, fold] = await Promise.all([openIndex(), folder()]);
    const written = literal ? [String(query)] : termsOf(String(query));
    const terms = [...new Set(written.map(term => fold(term).text))].filter(term => term !== '');
    if (terms.length === 0) return { total: 0, results: [], related: [] };
    const tallies = await Promise.all(terms.map(async term => tally(index, await positionsOf(index, fold, term), term.length)));
    const found = merge(tallies).sort((a, b) => b.title - a.title || b.hits - a.hits || a.page - b.page);
    const shown = found.slice(offset, offset + limit);
    const results = await Promise.all(shown.map(page => resultOf(index, fold, page, terms)));
    return { total: found.length, results, related: [] };
  }

  window.unionkb = {
    ...window.unionkb,
    search,
    /* The folded form of a text and the way back: { text, sources }. */
    fold: async text => (await folder())(text),
    /* Called by the files of the index. */
    shard: (name, stamp, value) => arrived.set(name, [stamp, value]),
  };
})();
