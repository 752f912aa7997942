// Seasoning only: every journey ends without this file. No inline script, no outside request.
(() => {
  'use strict';
  const latin = s => s.replace(/[۰-۹]/g, d => d.charCodeAt(0) - 1776).replace(/[٠-٩]/g, d => d.charCodeAt(0) - 1632);

  // A form is sent once, however hurried the finger; the server's key protects it besides.
  document.addEventListener('submit', e => {
    const form = e.target;
    if (form.dataset.sent) return e.preventDefault();
    form.dataset.sent = '1';
    addEventListener('pageshow', () => delete form.dataset.sent, { once: true });
    setTimeout(() => delete form.dataset.sent, 4000);
  });

  // After an error the eye and the keyboard start at what is to be mended.
  document.querySelector('.sum[role=alert]')?.focus();

  // Digits typed in any script are shown as they will be read.
  window.pishran = { latin };
})();
