/*
 * The query language. White space separates terms that must all occur. A term may begin with - (without) or with 标题: 标签: 类型: 年份: (title:
 * tag: kind: year:), full-width or not; a term, or what follows such a sign, may stand in quotation marks and keeps its white space then. A
 * sign with nothing behind it, a quotation mark without a partner, and either inside a term are characters like any others.
 */
(() => {
  'use strict';

  const quotes = '"“”＂';
  const fields = { 标题: 'title', 标签: 'tag', 类型: 'kind', 年份: 'year', title: 'title', tag: 'tag', kind: 'kind', year: 'year' };

  // White space as Unicode has it, not as regular expressions do.
  const spaces = '\\t-\\r \\x85\\xA0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000';
  const leading = new RegExp(`^[${spaces}]+`);
  const word = new RegExp(`^[^${spaces}]+`);
  const signs = new RegExp(`^([-－](?=[^${spaces}]))?(?:(${Object.keys(fields).join('|')})[:：](?=[^${spaces}]))?`, 'i');
  const quoted = new RegExp(`^[${quotes}]([^${quotes}]+)[${quotes}](?![^${spaces}])`);

  // Returns [{ without, field ('' for the text), text }].
  function parse(query) {
    const terms = [];
    for (let rest = query.replace(leading, ''); rest !== ''; rest = rest.replace(leading, '')) {
      const [written, minus, field] = signs.exec(rest);
      rest = rest.slice(written.length);
      const [whole, text = whole] = quoted.exec(rest) ?? word.exec(rest);
      rest = rest.slice(whole.length);
      terms.push({ without: minus !== undefined, field: field === undefined ? '' : fields[field.toLowerCase()], text });
    }

    return terms;
  }

  unionkb.shard('search-query', '', { parse });
})();
