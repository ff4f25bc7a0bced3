/*
 * Which pages have terms, and in what order they stand. Pages of a term and pages found are rows of numbers, because there may be a hundred
 * thousand of them.
 */
(() => {
  'use strict';

  const none = new Int32Array(0);

  // The size of a number as a place in the order: 0, 1, 2–3, 4–7 …
  const sizeOf = number => 32 - Math.clz32(number);

  // How much a page is about a term: its title is the term, has it, a heading has it, another name or the summary has it too, its text has it.
  const rank = { title: 4, inTitle: 3, heading: 2, summary: 1, text: 0 };

  // The first place in a rising row, from a place on, that is not below the value.
  function firstNotBelow(numbers, value, from = 0, to = numbers.length) {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[middle] < value) low = middle + 1;
      else high = middle;
    }

    return low;
  }

  // The pages of a term, rising: on each the number of hits, the place of its first position, and how much it is about the term.
  class Tally {
    constructor(most, positions) {
      this.size = 0;
      this.inSummary = new Set();
      this.positions = positions;
      this.pages = new Int32Array(most);
      this.hits = new Int32Array(most);
      this.starts = new Int32Array(most);
      this.ranks = new Uint8Array(most);
    }

    add(page, hits, start, own) {
      this.pages[this.size] = page;
      this.hits[this.size] = hits;
      this.starts[this.size] = start;
      this.ranks[this.size++] = own;
    }

    placeOf(page) {
      const at = firstNotBelow(this.pages, page, 0, this.size);
      return at < this.size && this.pages[at] === page ? at : -1;
    }

    positionsAt(place) {
      return this.positions === none ? none : this.positions.subarray(this.starts[place], this.starts[place] + this.hits[place]);
    }
  }

  function distanceTo(list, position) {
    const at = firstNotBelow(list, position);
    return Math.min(at < list.length ? list[at] - position : Infinity, at > 0 ? position - list[at - 1] : Infinity);
  }

  // Where the term with the fewest hits of a page has the nearest hits of all others, and how far those are. Positions in the body go first.
  function closest(lists, bodyStart) {
    const usable = lists.filter(list => list.length > 0);
    if (usable.length === 0) return { position: -1, distance: 0 };
    const [rarest, ...others] = usable.sort((a, b) => a.length - b.length);
    const body = firstNotBelow(rarest, bodyStart);
    let best = { position: -1, distance: Infinity };
    for (let at = body < rarest.length ? body : 0; at < rarest.length; at++) {
      const distance = others.reduce((sum, list) => sum + distanceTo(list, rarest[at]), 0);
      if (distance < best.distance) best = { position: rarest[at], distance };
      if (others.length === 0) break;
    }

    return best;
  }

  function createPages({ head, positions: { positionsOf, countsOf } }) {
    const { count, hasSummaries, pageStarts, titleLengths, summaryStarts, bodyStarts, isPillar, pageOf } = head;
    const endOf = page => (page + 1 < count ? pageStarts[page + 1] : Infinity);

    // Summaries are no text: positions in them are left out, and with titleOnly all others behind the title.
    function tally(all, length, titleOnly) {
      const isPart = hasSummaries || titleOnly;
      const positions = isPart ? all.slice() : all;
      const found = new Tally(Math.min(positions.length, count), positions);
      let end = 0;
      for (let at = 0; at < all.length;) {
        const page = pageOf(all[at]);
        const pageEnd = endOf(page);
        const titleEnd = pageStarts[page] + titleLengths[page];
        const start = end;
        let isInSummary = false;
        for (; at < all.length && all[at] < pageEnd; at++) {
          if (titleOnly && all[at] >= titleEnd) continue;
          if (all[at] >= summaryStarts[page] && all[at] < bodyStarts[page]) {
            isInSummary = true;
            continue;
          }

          if (isPart) positions[end] = all[at];
          end++;
        }

        if (isInSummary) found.inSummary.add(page);
        if (end === start) continue;
        const own = positions[start] < titleEnd ? (titleLengths[page] === length ? rank.title : rank.inTitle)
          : positions[start] < summaryStarts[page] ? rank.heading : isInSummary ? rank.summary : rank.text;
        found.add(page, end - start, start, own);
      }

      return found;
    }

    function tallyOfCounts({ pages, hits, places }, titleOnly) {
      const found = new Tally(pages.length, none);
      for (let k = 0; k < pages.length; k++) {
        if (titleOnly && places[k] !== 2) continue;
        const own = [rank.text, rank.heading, titleLengths[pages[k]] === 1 ? rank.title : rank.inTitle][places[k]];
        found.add(pages[k], hits[k], 0, own);
      }

      return found;
    }

    async function pagesWith(term, titleOnly) {
      const counts = await countsOf(term);
      return counts ? tallyOfCounts(counts, titleOnly) : tally(await positionsOf(term), term.length, titleOnly);
    }

    // The pages that all tallies have: a number for each that falls in the order of results. Where there is no tally: all pages.
    function merge(tallies) {
      const [least, ...others] = tallies.sort((a, b) => a.size - b.size);
      const most = least?.size ?? count;
      const found = { pages: new Int32Array(most), keys: new Float64Array(most), size: 0 };
      const places = others.map(() => 0);
      for (let k = 0; k < most; k++) {
        const page = least ? least.pages[k] : k;
        let hits = least ? least.hits[k] : 0;
        let own = least ? least.ranks[k] : rank.text;
        let first = least ? firstIn(least, k, page) : 0;
        const isEverywhere = others.every((other, n) => {
          while (places[n] < other.size && other.pages[places[n]] < page) places[n]++;
          if (other.pages[places[n]] !== page || places[n] === other.size) return false;
          hits += other.hits[places[n]];
          own = Math.min(own, other.ranks[places[n]]);
          first = Math.min(first, firstIn(other, places[n], page));
          return true;
        });
        if (!isEverywhere) continue;
        const distance = others.length > 0 ? closestOn(page, tallies).distance : 0;
        found.pages[found.size] = page;
        found.keys[found.size++] = keyOf(own, hits, first, distance, page);
      }

      return keep(found, () => true);
    }

    const firstIn = (tally, place, page) => (tally.positions === none ? 0 : tally.positions[tally.starts[place]] - pageStarts[page]);

    const closestOn = (page, tallies) => closest(tallies.map(tally => tally.positionsAt(tally.placeOf(page))), bodyStarts[page]);

    // Rank, then number of hits, place of the first, closeness, each by its size; pillars; number of hits: 53 bits.
    const hitsRoom = 2 ** 31;
    const rankRoom = 2 ** 19 * hitsRoom;
    const keyOf = (own, hits, first, distance, page) =>
      own * rankRoom + ((((sizeOf(hits) * 64 + 63 - sizeOf(first)) * 64 + 63 - sizeOf(distance)) * 2) + isPillar(page)) * hitsRoom + hits;

    const rankOf = key => Math.floor(key / rankRoom);
    const hitsOf = key => key % hitsRoom;

    function keep({ pages, keys, size }, isWanted) {
      let kept = 0;
      for (let k = 0; k < size; k++) {
        if (!isWanted(pages[k], k)) continue;
        pages[kept] = pages[k];
        keys[kept++] = keys[k];
      }

      return { pages: pages.subarray(0, kept), keys: keys.subarray(0, kept), size: kept };
    }

    const has = ({ pages }, page) => pages[firstNotBelow(pages, page)] === page;

    // Makes a page that so far was only about a term by its text be about it by another name.
    function raise({ pages, keys }, page) {
      const at = firstNotBelow(pages, page);
      if (pages[at] === page && rankOf(keys[at]) === rank.text) keys[at] += rank.summary * rankRoom;
    }

    // The first pages in the order of results; equal ones by page.
    function topOf({ pages, keys, size }, most) {
      const order = (a, b) => keys[b] - keys[a] || a - b;
      let places = [];
      let least = -1;
      for (let k = 0; k < size && most > 0; k++) {
        if (keys[k] <= least) continue;
        places.push(k);
        if (places.length < most * 2 + 64) continue;
        places = places.sort(order).slice(0, most);
        least = keys[places[most - 1]];
      }

      return places.sort(order).slice(0, most).map(k => ({ page: pages[k], hits: hitsOf(keys[k]), rank: rankOf(keys[k]) }));
    }

    return { rank, pagesWith, merge, keep, has, raise, topOf, closestOn, endOf };
  }

  unionkb.shard('search-pages', '', { createPages });
})();
