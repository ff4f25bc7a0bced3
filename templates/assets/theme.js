/*
 * Runs before the first paint: the reader's choice of colours, so that a dark page never flashes white.
 */
(() => {
  'use strict';

  try {
    const chosen = localStorage.getItem('unionkb-theme');
    if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
  } catch {
    // Storage may be forbidden; the system's colours are then used.
  }
})();
