/*
 * Search on a page: unionkb.search(query, options). This is the door only, a few kilobytes that every page loads; everything else comes
 * when someone searches: search-folding.js, search-positions.js and search-results.js beside this file, and the index in search/. All are
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
      const promise = fetchScript(path, stamp).then(({ stamp, value }) => read(value, stamp));
      loading.set(path, promise);
      promise.catch(() => loading.delete(path));
    }

    return loading.get(path);
  }

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

  // ---------------------------------------------------------------- the engine, put together from its parts

  let engine = null;

  async function openEngine() {
    const [createFolder, table, createPositions, index, createSearch] = await Promise.all([
      load('assets/search-folding'),
      load('search/fold'),
      load('assets/search-positions'),
      load('search/index', '', (value, stamp) => ({ value, stamp })),
      load('assets/search-results'),
    ]);
    const fold = createFolder(table, NumberReader);
    const positions = createPositions({ ...index, fold, load, outdated, NumberReader });
    return { fold, search: createSearch({ positions, fold, outdated, rootPrefix }) };
  }

  function open() {
    if (engine === null) {
      engine = openEngine();
      engine.catch(() => { engine = null; });
    }

    return engine;
  }

  window.unionkb = {
    ...window.unionkb,

    /*
     * Finds the pages whose title or text contains every term of the query.
     *   options: limit (20), offset (0), literal (false: white space separates terms, quotation marks join; true: the query is one text)
     * Resolves to { total, results: [{ id, url, title, hits, inTitle, excerpt: [{ text, hit }] }], related: [] }: titles first, then by
     * number of hits, then by id. Rejects with a message for the reader when a file is missing or damaged.
     */
    search: async (query, options = {}) => (await open()).search(String(query), options),

    /* The folded form of a text and the way back: { text, sources }. */
    fold: async text => (await open()).fold(text),

    /* Called by the files that are loaded. */
    shard: (name, stamp, value) => arrived.set(name, [stamp, value]),
  };
})();
