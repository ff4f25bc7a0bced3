/*
 * Runs before the first paint: the reader's choices of colour and type, so that a page never changes under the eyes; and what only a site on a server has.
 */
(() => {
  'use strict';

  // The reader's choices: colours under a name of their own, the rest as attributes of the same name (reader.js sets both).
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem('unionkb-theme');
    if (['light', 'dark', 'sepia'].includes(theme)) root.dataset.theme = theme;
    const chosen = JSON.parse(localStorage.getItem('unionkb-reading')) ?? {};
    for (const name of ['size', 'leading', 'face', 'width']) if (/^[a-z]+$/.test(chosen[name] ?? '')) root.dataset[name] = chosen[name];
  } catch {
    // Storage may be forbidden, or hold what nobody chose; the site's own looks are then used.
  }

  // Browsers refuse a manifest to a page that was opened as a file, and say so in the console.
  if (location.protocol.startsWith('http')) {
    const manifest = document.createElement('link');
    manifest.rel = 'manifest';
    manifest.href = root.dataset.root + 'manifest.webmanifest';
    document.head.append(manifest);
  }

  // Kept pages are for sites on a server, and only over a connection that nobody can write into. A site that stops keeping them takes its worker back.
  if (location.protocol === 'https:' && navigator.serviceWorker) {
    const { offline } = root.dataset;
    const worker = new URL(root.dataset.root + 'offline.js', document.baseURI).href;
    addEventListener('load', async () => {
      if (offline !== undefined) await navigator.serviceWorker.register(worker);
      else if (navigator.serviceWorker.controller?.scriptURL === worker) await (await navigator.serviceWorker.getRegistration())?.unregister();
    });
  }
})();
