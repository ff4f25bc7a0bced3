/*
 * Search on a page: unionkb.search(query, options). This is the door only, a few kilobytes that every page loads; everything else comes
 * when someone searches: search-folding.js, search-positions.js, search-pages.js and others beside this file, and the index in search/. All are
 * classic scripts that each hand one value to unionkb.shard, because a page opened from disk may load nothing else.
 */
(() => {
  'use strict';

  const script = document.currentScript;

  // As written in the page, so that addresses of results stay relative: '' or '../'.
  const rootPrefix = script.dataset.root ?? script.getAttribute('src').replace(/assets\/search\.js(\?.*)?$/, '');
  const rootUrl = new URL(rootPrefix || '.', document.baseURI).href;
  const chinese = (document.documentElement.lang || 'zh').startsWith('zh');

  const arrived = new Map();
  const loading = new Map();

  class SearchError extends Error {
    constructor(zh, en) {
      super(chinese ? zh : en);
      this.name = 'SearchError';
    }
  }

  const missing = path => new SearchError(
    `读不到搜索所需的文件 ${path}.js。请检查网站文件夹是否复制完整，或重新生成网站。`,
    `The file ${path}.js that search needs cannot be read. Check that the site's folder was copied whole, or build the site again.`);

  const damaged = path => new SearchError(
    `搜索所需的文件 ${path}.js 已损坏。请重新复制或重新生成网站。`,
    `The file ${path}.js that search needs is damaged. Copy or build the site again.`);

  const outdated = () => new SearchError(
    '网站在此期间更新过。请刷新本页后再搜索。',
    'The site has been updated in the meantime. Reload this page and search again.');

  function fetchScript(path, stamp) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return new Promise((resolve, reject) => {
      const element = document.createElement('script');
      element.src = `${rootUrl}${path}.js${stamp ? '?' + stamp : ''}`;
      element.onload = () => {
        element.remove();
        if (!arrived.has(name)) return reject(damaged(path));
        const [found, value] = arrived.get(name);
        arrived.delete(name);
        if (stamp && found && found !== stamp) return reject(outdated());
        resolve({ stamp: found, value });
      };
      element.onerror = () => {
        element.remove();
        reject(missing(path));
      };
      document.head.append(element);
    });
  }

  // Each file is loaded and read once; after a failure the next search tries again.
  function load(path, stamp = '', read = value => value) {
    if (!loading.has(path)) {
      const promise = fetchScript(path, stamp).then(async ({ stamp, value }) => {
        try {
          return await read(value, stamp);
        } catch (error) {
          throw error instanceof SearchError ? error : damaged(path);
        }
      });
      loading.set(path, promise);
      promise.catch(() => loading.delete(path));
    }

    return loading.get(path);
  }

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

  // Packed text: units, and matches with what stood before. Emitting/Search/README.md says how it is written.
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

  const loadText = path => load(path, '', unpack);
  const loadJson = (path, read = value => value) => load(path, '', packed => read(JSON.parse(unpack(packed))));

  // ---------------------------------------------------------------- the engine, put together from its parts

  let engine = null;

  async function openEngine() {
    const [createFolding, createPositions, index, parse, excerpts, pages, createSearch] = await Promise.all([
      load('assets/search-folding'),
      load('assets/search-positions'),
      load('search/index'),
      load('assets/search-query'),
      load('assets/search-excerpts'),
      load('assets/search-pages'),
      load('assets/search-results'),
    ]);
    const folding = createFolding(() => load('assets/search-unicode'), () => load('search/fold'), () => loadText('search/variants'));
    const positions = createPositions({ value: index, folding, load, loadJson, outdated, BitReader, AdaptiveCode });
    if (positions.isTraditional) await folding.simplify();
    let damage = '';
    const aliases = !positions.hasAliases ? [] : await loadJson('search/aliases').catch(error => {
      damage = error.message;
      engine = null;
      return [];
    });
    await folding.prepare(aliases.flat().map(String));
    const folded = name => ({ name, folded: folding.fold(name).text });
    const named = aliases.map(([page, id, url, title, kind, code, ...names]) => (
      { page, address: [id, url, title, kind], code: code ? folded(code) : null, names: names.map(folded) }));
    const related = async (...question) => (await load('assets/search-related'))({ loadJson, positions, folding, aliases: named, rootPrefix }, ...question);
    const fold = async text => {
      await folding.prepare([text]);
      return folding.foldPlain(text);
    };
    return { fold, search: createSearch({ ...excerpts, ...pages, positions, folding, parse, aliases: named, damage, related, loadJson, outdated, rootPrefix }) };
  }

  function open() {
    if (engine === null) {
      engine = openEngine();
      engine.catch(() => { engine = null; });
    }

    return engine;
  }

  // Folding, and with it where the words of a query stand in given texts: asks for no index.
  let texts = null;

  async function openTexts() {
    const [createFolding, parse, { hitsIn }] = await Promise.all([
      load('assets/search-folding'), load('assets/search-query'), load('assets/search-excerpts')]);
    const folding = createFolding(() => load('assets/search-unicode'), () => load('search/fold'), () => loadText('search/variants'));
    return { folding, parse, hitsIn };
  }

  async function hits(query, blocks) {
    texts ??= openTexts();
    const { folding, parse, hitsIn } = await texts;
    await folding.prepare([query, ...blocks]);
    const terms = parse(query).filter(({ without, field }) => !without && (field === '' || field === 'title'));
    const find = () => {
      const words = terms.map(({ text }) => folding.fold(text).text).filter(word => word !== '');
      return blocks.map(text => hitsIn({ text, folded: folding.fold(text) }, words));
    };

    const found = find();
    if (found.some(places => places.length > 0)) return found;
    await folding.simplify();
    return find();
  }

  window.unionkb = {
    ...window.unionkb,

    /*
     * Finds the pages that a query asks for: words that must all stand in a page's title or text, "words together", -without, 标题: 标签:
     * 类型: 年份: (search-query.js).
     *   options: limit (20; all if below 0), offset (0), kinds and tags (names of which a page must have one; the kind
     *   pillar: pages with others below them), countTags (false), literal (false; true: the query is one text)
     * Resolves to { total, results: [{ id, url, title, kind, hits, inTitle, anchor, excerpt: [{ text, hit }], sections: [{ anchor, title,
     * excerpt }] }], related: [{ id, url, title, kind, name, via, anchor }], kinds: { name: pages }, tags: { name: pages }, terms, missing }. related: pages that do not have
     * the words but another name (alias), code, summary, reading (pinyin) or spelling like them. Rejects with a message for the reader when a file
     * that decides about results is missing or damaged; results whose own text cannot be read have damaged: true instead of an excerpt, and
     * missing is a message, else empty, when what pages are called cannot be read.
     */
    search: async (query, options = {}) => (await open()).search(String(query), options ?? {}),

    /* For each of some texts the places of the query's words in it: [start, end]. */
    hits,

    /* The folded form of a text and the way back: { text, sources }; simplified characters stay to search. */
    fold: async text => (await open()).fold(text),

    /* Called by the files that are loaded. */
    shard: (name, stamp, value) => arrived.set(name, [stamp, value]),
  };
})();
