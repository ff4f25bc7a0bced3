/*
 * Runs before the first paint: the reader's choice of colours, so that a dark page never flashes white; and what only a site on a server has.
 */
(() => {
  'use strict';

  try {
    const chosen = localStorage.getItem('unionkb-theme');
    if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
  } catch {
    // Storage may be forbidden; the system's colours are then used.
  }

  // Browsers refuse a manifest to a page that was opened as a file, and say so in the console.
  if (location.protocol.startsWith('http')) {
    const manifest = document.createElement('link');
    manifest.rel = 'manifest';
    manifest.href = document.documentElement.dataset.root + 'manifest.webmanifest';
    document.head.append(manifest);
  }
})();
