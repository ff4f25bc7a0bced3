using System.Text;

namespace UnionKb.Cli.Serving;

/// <summary>
/// What a page of the preview runs besides its own scripts: it listens to server-sent events (HTML Living Standard, 9.2); of a new site it puts in place
/// what changed on this page, so that scroll and open parts stay; and it shows the findings. Where that cannot be told apart from what the page's own
/// scripts made, the page is loaded anew, and its open parts are opened again.
/// </summary>
internal static class LiveScript
{
    // Styles are set through the object model because the pages' policy forbids style attributes and elements.
    public static readonly byte[] Text = Encoding.UTF8.GetBytes("""
        (() => {
          'use strict';
          const own = document.currentScript;
          let version = new URL(own.src).searchParams.get('v');
          own.remove();
          const kept = 'unionkb-live:' + location.pathname;
          const details = from => [...from.querySelectorAll('details')];
          const parse = text => {
            const page = new DOMParser().parseFromString(text, 'text/html');
            page.querySelectorAll('script[src^="/_unionkb/"]').forEach(script => script.remove());
            return page;
          };
          const load = () => fetch(location.href, { cache: 'no-store' }).then(answer => answer.text()).then(parse);

          const reload = () => {
            sessionStorage.setItem(kept, JSON.stringify(details(document).map(part => part.open)));
            location.reload();
          };
          const reopen = sessionStorage.getItem(kept);
          if (reopen) {
            sessionStorage.removeItem(kept);
            const open = JSON.parse(reopen);
            details(document).forEach((part, i) => { if (i in open) part.open = open[i]; });
          }

          // A live node may be replaced when nothing but its open parts differs from what the server sent.
          const plain = node => {
            const copy = node.cloneNode(true);
            if (copy.nodeType === 1) [copy, ...copy.querySelectorAll('*')].forEach(each => each.localName === 'details' && each.removeAttribute('open'));
            return copy;
          };
          const untouched = (live, old) => plain(live).isEqualNode(plain(old));
          const words = node => [...node.childNodes].filter(child => child.nodeType === 3).map(child => child.data.trim()).join('\n');
          const shell = node => { const copy = node.cloneNode(false); return copy; };
          const replace = (live, next) => {
            const copy = document.importNode(next, true);
            if (copy.nodeType === 1) details(copy).forEach((part, i) => { const was = details(live)[i]; if (was) part.open = was.open; });
            live.replaceWith(copy);
          };

          const patch = (old, next, live) => {
            if (old.isEqualNode(next)) return true;
            if (live.localName !== old.localName) return false;
            const [before, after, there] = [old, next, live].map(node => [...node.children]);
            const alike = shell(old).isEqualNode(shell(next)) && words(old) === words(next) && there.length === before.length;
            if (alike && before.length + after.length > 0) {
              let start = 0, end = 0;
              const least = Math.min(before.length, after.length);
              while (start < least && before[start].isEqualNode(after[start])) start++;
              while (end < least - start && before[before.length - 1 - end].isEqualNode(after[after.length - 1 - end])) end++;
              const [gone, come] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
              const places = there.slice(start, there.length - end);
              if (gone.length === come.length) {
                if (gone.every((node, i) => patch(node, come[i], places[i]))) return true;
              } else if (gone.every((node, i) => untouched(places[i], node))) {
                const behind = there[there.length - end] || null;
                come.forEach(node => live.insertBefore(document.importNode(node, true), behind));
                places.forEach(node => node.remove());
                return true;
              }
            }
            if (!untouched(live, old)) return false;
            replace(live, next);
            return true;
          };

          const sheets = from => [...from.querySelectorAll('link[rel~="stylesheet"]')];
          const restyle = (next, number) => {
            const there = sheets(document);
            sheets(next).forEach((sheet, i) => {
              const present = there[i];
              if (!present) return;
              const href = sheet.getAttribute('href');
              const fresh = present.cloneNode();
              fresh.href = href + (href.includes('?') ? '&' : '?') + 'live=' + number;
              fresh.onload = () => present.remove();
              present.after(fresh);
            });
          };
          const sources = from => [...from.querySelectorAll('script[src]')].map(script => script.getAttribute('src')).join(' ');

          let last = load();
          const update = async state => {
            const [old, next] = [await last, await load()];
            if (sources(old) !== sources(next) || sheets(old).length !== sheets(next).length) return reload();
            if (!patch(old.body, next.body, document.body)) return reload();
            document.title = next.title;
            if (state.styles !== styles) restyle(next, state.version);
            styles = state.styles;
            last = Promise.resolve(next);
          };

          let panel = null;
          const show = state => {
            panel?.remove();
            panel = null;
            if (state.problems.length === 0) return;
            const failed = state.problems[0].severity === 'error';
            const style = (node, values) => { Object.assign(node.style, values); return node; };
            panel = style(document.createElement('details'), {
              position: 'fixed', inset: failed ? 'auto 0 0 0' : 'auto 0 0 auto', maxHeight: '50vh', overflow: 'auto', zIndex: '2147483647', margin: '0',
              padding: '.5rem 1rem', font: '14px/1.6 sans-serif', background: failed ? '#7a0c0c' : '#4a3a00', color: '#fff', textAlign: 'start',
            });
            panel.open = failed;
            if (failed) panel.setAttribute('role', 'alert');
            const head = style(document.createElement('summary'), { cursor: 'pointer', color: '#fff' });
            head.textContent = failed ? state.errors : state.warnings;
            panel.append(head);
            for (const problem of state.problems) {
              const item = style(document.createElement('p'), { margin: '.4rem 0', whiteSpace: 'pre-wrap', color: '#fff' });
              const link = style(document.createElement(problem.href ? 'a' : 'span'), { color: '#fff' });
              if (problem.href) link.href = problem.href;
              link.textContent = problem.text;
              item.append(link);
              if (problem.help) item.append('\n' + problem.help);
              panel.append(item);
            }
            document.documentElement.append(panel);
          };

          let styles = null;
          let queue = Promise.resolve();
          new EventSource('/_unionkb/events').onmessage = event => {
            const state = JSON.parse(event.data);
            styles ??= state.styles;
            queue = queue.then(async () => {
              if (state.version !== version) {
                const first = version === '0';
                version = state.version;
                if (first) return reload();
                await update(state);
              }
              show(state);
            }).catch(reload);
          };
        })();
        """);
}
