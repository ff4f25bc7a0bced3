/* Code can be copied, and pictures that are shown smaller than they are can be enlarged. */
(() => {
  'use strict';

  const body = document.querySelector('.body[data-copy]');
  if (!body) return;
  const { copy, copied, enlarge, citeClose } = body.dataset;

  function button(className, text) {
    return Object.assign(document.createElement('button'), { type: 'button', className, textContent: text });
  }

  if (navigator.clipboard) {
    for (const pre of body.querySelectorAll('pre')) {
      const frame = Object.assign(document.createElement('div'), { className: 'code-frame' });
      const sign = button('copy', copy);
      sign.addEventListener('click', async () => {
        try {
          await navigator.clipboard.writeText(pre.textContent);
          sign.textContent = copied;
          setTimeout(() => { sign.textContent = copy; }, 2000);
        } catch { /* not allowed: the text can be selected */ }
      });
      pre.replaceWith(frame);
      frame.append(pre, sign);
    }
  }

  function show(picture) {
    const dialog = Object.assign(document.createElement('dialog'), { className: 'enlarged', ariaLabel: picture.alt || enlarge });
    const large = Object.assign(new Image(), { src: picture.currentSrc || picture.src, alt: picture.alt });
    const closing = button('', citeClose);
    dialog.append(large, closing);
    dialog.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }

  function offer(picture) {
    const own = Number(picture.getAttribute('width')) || picture.naturalWidth;
    if (picture.closest('a, button') || own <= picture.clientWidth * 1.15) return;
    const sign = button('enlarge', '');
    sign.setAttribute('aria-label', `${enlarge} ${picture.alt}`.trim());
    sign.addEventListener('click', () => show(picture));
    picture.replaceWith(sign);
    sign.append(picture);
  }

  for (const picture of body.querySelectorAll('img')) {
    if (picture.complete) offer(picture);
    else picture.addEventListener('load', () => offer(picture), { once: true });
  }
})();
