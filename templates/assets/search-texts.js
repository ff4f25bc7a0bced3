/*
 * The text of pages, in shards that are loaded when their blocks are shown or looked at: which block stands at a position.
 */
(() => {
  'use strict';

  function createTexts({ site, head, folding }) {
    const { loadJson, outdated } = site;
    const { length, pageStarts, textStarts, pageOf, shardOf } = head;

    // A block with its page and section, folded when that is looked at.
    class Block {
      #folded = null;

      constructor(page, text, section, isSummary = false) {
        this.page = page;
        this.text = text;
        this.section = section;
        this.isSummary = isSummary;
        this.start = 0;
      }

      get folded() {
        return (this.#folded ??= folding.fold(this.text));
      }

      // Where the next block begins.
      get end() {
        const length = folding.lengthOf(this.text);
        return this.start + (length < 0 ? this.folded.text.length : length) + 1;
      }
    }

    // All blocks of a text shard. A title counts where its page begins.
    const blocksOf = number => loadJson(`search/t${number}`, async pages => {
      const first = pageOf(textStarts[number]);
      const all = [];
      for (const [k, [firstBlock, id, url, title, kind, ...items]] of pages.entries()) {
        const page = { id, url, title, kind };
        const own = firstBlock === 0 ? [new Block(page, title, [])] : [];
        let section = [];
        for (const [n, item] of items.entries()) {
          if (Array.isArray(item)) section = item;
          else if (item !== 0) own.push(new Block(page, item, section, items[n - 1] === 0));
        }

        await folding.prepare(own.map(block => block.text));
        let end = k === 0 ? textStarts[number] : pageStarts[first + k];
        for (const block of own) {
          block.start = end;
          end = block.end;
        }

        if (!(end <= (k + 1 < pages.length ? pageStarts[first + k + 1] : textStarts[number + 1] ?? length))) throw outdated();
        all.push(...own);
      }

      return all;
    });

    // The blocks of the shard that a position lies in, and which of them it is; null between two pages.
    async function placeAt(position) {
      const blocks = await blocksOf(shardOf(position));
      const at = blocks.findLastIndex(block => block.start <= position);
      if (at < 0 || position >= blocks[at].end) return null;
      return { blocks, block: blocks[at], offset: position - blocks[at].start };
    }

    async function placeOf(position) {
      const place = await placeAt(position);
      if (place === null) throw outdated();
      return place;
    }

    // What each page is called, for what is not found by its text; the names, of which the title is the first, and their readings in turn.
    const readNames = () => loadJson('search/names', entries => entries.map(
      ([page, id, url, title, kind, ...names]) => ({ page, address: [id, url, title, kind], names })));

    return { blocksOf, placeAt, placeOf, readNames };
  }

  unionkb.shard('search-texts', '', { createTexts });
})();
