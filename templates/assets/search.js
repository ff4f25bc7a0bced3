/*
 * Search on a page: unionkb.search(query, options). This is the door only; the rest comes when someone searches: search-*.js beside this file
 * and the index in search/. All are classic scripts that hand a value to unionkb.shard, because a page opened from disk may load nothing else.
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

  const unpacked = async packed => (await load('assets/search-packing')).unpack(packed);
  const loadText = path => load(path, '', unpacked);
  const loadJson = (path, read = value => value) => load(path, '', async packed => read(JSON.parse(await unpacked(packed))));

  // ---------------------------------------------------------------- the engine, put together from its parts

  let engine = null;

  async function openEngine() {
    const [packing, createFolding, createPositions, createTexts, index, parse, excerpts, pages, createSearch] = await Promise.all([
      load('assets/search-packing'),
      load('assets/search-folding'),
      load('assets/search-positions'),
      load('assets/search-texts'),
      load('search/index'),
      load('assets/search-query'),
      load('assets/search-excerpts'),
      load('assets/search-pages'),
      load('assets/search-results'),
    ]);
    const folding = createFolding(() => load('assets/search-unicode'), () => load('search/fold'), () => loadText('search/variants'));
    const positions = createPositions({ ...packing, value: index, createTexts, folding, load, loadJson, outdated });
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

  // What is needed to see where the words of a query stand in given texts: asks for no index.
  async function openTexts() {
    const [createFolding, parse, { hitsIn }] = await Promise.all([
      load('assets/search-folding'), load('assets/search-query'), load('assets/search-excerpts')]);
    const folding = createFolding(() => load('assets/search-unicode'), () => load('search/fold'), () => loadText('search/variants'));
    return { folding, parse, hitsIn };
  }

  window.unionkb = {
    ...window.unionkb,

    /* Finds the pages that a query asks for: see the README of the templates. */
    search: async (query, options = {}) => (await open()).search(String(query), options ?? {}),

    openTexts,

    /* The folded form of a text and the way back: { text, sources }; simplified characters stay to search. */
    fold: async text => (await open()).fold(text),

    /* Called by the files that are loaded. */
    shard: (name, stamp, value) => arrived.set(name, [stamp, value]),
  };
})();
