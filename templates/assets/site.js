/*
 * What a page can do beyond being read: folding, printing, the current section. Every word a reader sees comes from the page
 * (data- attributes); every page works without this file.
 */
(() => {
  'use strict';

  const all = (selector, scope = document) => scope.querySelectorAll(selector);

  // Folded on narrow screens, open on wide ones; the style sheet does the same where script is off and the browser knows how.
  function unfold() {
    for (const details of all('details[data-open-from]')) {
      const wide = matchMedia(`(min-width: ${details.dataset.openFrom})`);
      const apply = () => { details.open = wide.matches; };
      apply();
      wide.addEventListener('change', apply);
    }
  }

  function printButtons() {
    for (const button of all('[data-print]')) {
      button.hidden = false;
      button.addEventListener('click', () => print());
    }
  }

  // Paper that became a PDF keeps its links: they lead to the public address, or nowhere, never into the folders of this computer.
  function publicLinks() {
    const base = document.querySelector('link[rel=canonical]')?.href;
    const local = location.protocol === 'file:';
    const taken = new Map();
    addEventListener('beforeprint', () => {
      for (const link of all('a[href]')) {
        const href = link.getAttribute('href');
        if (href.startsWith('#') || /^[a-z]+:/i.test(href) || !(base || local)) continue;
        taken.set(link, href);
        if (base) link.setAttribute('href', new URL(href, base));
        else link.removeAttribute('href');
      }
    });
    addEventListener('afterprint', () => {
      for (const [link, href] of taken) link.setAttribute('href', href);
      taken.clear();
    });
  }

  // The heading last scrolled past is the current one in the list of contents.
  function activeHeading() {
    const below = 120;
    const links = [...all('.contents a')];
    const headings = links.map(link => document.getElementById(decodeURIComponent(link.hash.slice(1))));
    const mark = () => {
      const active = headings.findLastIndex(heading => heading?.getBoundingClientRect().top < below);
      for (const [k, link] of links.entries()) {
        if (k === active) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    };
    const observer = new IntersectionObserver(mark, { rootMargin: '-110px 0px -40% 0px', threshold: [0, 1] });
    for (const heading of headings) if (heading !== null) observer.observe(heading);
    mark();
  }

  // A long section opens where one is; only its own column moves.
  function showPlace() {
    for (const side of all('.side')) {
      const current = side.querySelector('a[aria-current]');
      if (current === null || side.scrollHeight <= side.clientHeight) continue;
      side.scrollTop += current.getBoundingClientRect().top - side.getBoundingClientRect().top - side.clientHeight / 3;
    }
  }

  unfold();
  showPlace();
  printButtons();
  publicLinks();
  activeHeading();
})();
