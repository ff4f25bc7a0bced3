/*
 * Search on a page: unionkb.search(query, options). This is the door only; the rest comes when someone searches: search-*.js beside this file
 * and the index in search/. All are classic scripts that hand a value to unionkb.shard, because a page opened from disk may load nothing else.
 */
(() => {
  'use strict';

  const script = document.currentScript;

  // As written in the page, so that addresses of results stay relative: '' or '../'.
  const rootPrefix = script.dataset.root ?? document.documentElement.dataset.root ?? script.getAttribute('src').replace(/assets\/search\.js(\?.*)?$/, '');
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

  // What a reader is told of any error: one that nobody foresaw comes from files that are not what the build wrote.
  const failure = error => error instanceof SearchError ? error : new SearchError(
    '搜索所需的文件已损坏。请重新复制或重新生成网站。',
    'The files that search needs are damaged. Copy or build the site again.');

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
  const loadParts = names => Promise.all(names.map(name => load(`assets/search-${name}`)));
  const urlOf = url => rootPrefix + url.split('/').map(encodeURIComponent).join('/');

  // What the parts of search may ask of the site that they are part of.
  const site = { load, loadText, loadJson, urlOf, outdated, failure };

  // ---------------------------------------------------------------- the engine, put together from its parts

  // Other names and codes of pages, folded. Search goes on without them: damage says that they cannot be read.
  async function readAliases({ hasAliases }, folding) {
    if (!hasAliases) return { aliases: [], damage: '' };
    const folded = name => ({ name, folded: folding.fold(name).text });
    const read = async entries => {
      await folding.prepare(entries.flat().map(String));
      return entries.map(([page, id, url, title, kind, code, ...names]) => (
        { page, address: [id, url, title, kind], code: code ? folded(code) : null, names: names.map(folded) }));
    };

    try {
      return { aliases: await loadJson('search/aliases', read), damage: '' };
    } catch (error) {
      return { aliases: [], damage: failure(error).message };
    }
  }

  // The index opened: its head, the texts, and the pages that have a term.
  async function openIndex() {
    const [packing, index, { createFolding }, { createTexts }, { createPositions }, { createPages }] = await loadParts(
      ['packing', 'head', 'folding', 'texts', 'positions', 'pages']);
    const head = await load('search/index', '', value => index.readHead(packing, value));
    const folding = createFolding(site);
    if (head.variants === null) await folding.simplify();
    else folding.replace(head.variants);
    const texts = createTexts({ site, head, folding });
    const positions = createPositions({ site, packing, index, head, texts });
    return { site, head, folding, texts, pages: createPages({ head, positions }) };
  }

  // Asks for the pages that a question means; a search goes on without them and says what cannot be read.
  function relatedTo(opened, { aliases, damage }) {
    let ask = null;
    return async question => {
      try {
        ask ??= (await load('assets/search-related')).createRelated({ ...opened, aliases });
        return { others: await ask(question), missing: damage };
      } catch (error) {
        return { others: [], missing: failure(error).message };
      }
    };
  }

  // Asks for what comes near when the words are nowhere as typed; what cannot be read then is no fault of the results.
  function relaxedFrom(opened, parts) {
    let ask = null;
    return async question => {
      ask ??= (await load('assets/search-relaxing')).createRelaxing({ ...opened, ...parts });
      return ask(question);
    };
  }

  async function openEngine() {
    const [opened, [{ parse }, excerpts, { createFacets }, { createFinding }, { createResults, createSearch }, { groupsOf }]] = await Promise.all([
      openIndex(), loadParts(['query', 'excerpts', 'facets', 'finding', 'results', 'groups'])]);
    const { head, folding, pages } = opened;
    const names = await readAliases(head, folding);
    const finding = createFinding({ folding, parse, pages, facets: createFacets(opened) });
    const resultOf = createResults({ ...opened, excerpts });
    const related = relatedTo(opened, names);
    const relaxed = relaxedFrom(opened, { finding, resultOf, aliases: names.aliases });
    return { folding, damage: names.damage, search: createSearch({ folding, pages, finding, resultOf, names, related, relaxed, groupsOf }) };
  }

  // Opened once; after a failure, or without all of it, the next search tries again.
  let engine = null;

  async function open() {
    engine ??= openEngine();
    try {
      const opened = await engine;
      if (opened.damage !== '') engine = null;
      return opened;
    } catch (error) {
      engine = null;
      throw error;
    }
  }

  async function search(query, options) {
    try {
      return await (await open()).search(query, options);
    } catch (error) {
      throw failure(error);
    }
  }

  async function fold(text) {
    const { folding } = await open();
    await folding.prepare([text]);
    return folding.foldPlain(text);
  }

  // What is needed to see where the words of a query stand in given texts: asks for no index.
  async function openTexts() {
    const [{ createFolding }, { parse }, { hitsIn }] = await loadParts(['folding', 'query', 'excerpts']);
    return { folding: createFolding(site), parse, hitsIn };
  }

  window.unionkb = {
    ...window.unionkb,

    /* Finds the pages that a query asks for: see the README of the templates. */
    search: (query, options = {}) => search(String(query), options ?? {}),

    openTexts,

    /* The folded form of a text and the way back: { text, sources }; simplified characters stay to search. */
    fold,

    /* Called by the files that are loaded. */
    shard: (name, stamp, value) => arrived.set(name, [stamp, value]),
  };
})();
