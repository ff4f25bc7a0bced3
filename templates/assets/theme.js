// Runs before the first paint: the reader's choice of colours, so that a dark page never flashes white.
(function () {
  "use strict";
  try {
    var chosen = localStorage.getItem("unionkb-theme");
    if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  } catch (e) {
    // Storage may be forbidden; the system's colours are then used.
  }
})();
