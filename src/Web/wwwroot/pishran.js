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

  // The search field proposes cards while one types; choosing one opens it.
  document.querySelectorAll('form[action="/search"] input[name=q]').forEach(field => {
    const list = document.createElement('datalist');
    list.id = field.id + '-cards';
    field.after(list);
    field.setAttribute('list', list.id);
    let wait;
    field.addEventListener('input', e => {
      const chosen = [...list.options].find(o => o.value === field.value);
      if (chosen && e.inputType !== 'insertText') return location.assign(chosen.dataset.href);
      clearTimeout(wait);
      wait = setTimeout(async () => {
        const typed = field.value.trim();
        if (typed.length < 2) return list.replaceChildren();
        const answer = await fetch('/search/suggest?q=' + encodeURIComponent(typed)).catch(() => null);
        if (!answer?.ok) return;
        list.replaceChildren(...(await answer.json()).map(card => {
          const option = document.createElement('option');
          option.value = card.title;
          option.label = [card.kind, card.number].filter(Boolean).join(' ');
          option.dataset.href = card.href;
          return option;
        }));
      }, 150);
    });
  });

  // Digits typed in any script are shown as they will be read.
  window.pishran = { latin };
})();
