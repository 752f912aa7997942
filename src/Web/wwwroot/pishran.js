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

  // A score sheet is kept while it is made: one save at a time, the newest marks win, a lost line is tried again.
  const sheet = document.querySelector('form[data-autosave]');
  if (sheet) {
    const kept = document.querySelector('[data-kept]'), undo = document.querySelector('[data-undo]'), sum = document.querySelector('[data-sum]'), marked = document.querySelector('[data-marked]');
    const persian = document.documentElement.lang === 'fa';
    const digits = text => persian ? text.replace(/[0-9]/g, d => String.fromCharCode(1776 + +d)).replace('.', '٫') : text;
    const given = () => [...sheet.querySelectorAll('.score')].map(f => [+f.dataset.weight, f.querySelector('.scale :checked')]).filter(([, mark]) => mark);
    let saving = false, again = false, leaving = null;
    const save = async () => {
      if (saving) return void (again = true);
      [saving, again] = [true, false];
      kept.textContent = sheet.dataset.saving;
      let failed = false;
      try {
        const answer = await fetch(sheet.dataset.autosave, { method: 'POST', body: new FormData(sheet), headers: { Accept: 'application/json' } });
        if (answer.ok) { kept.textContent = sheet.dataset.saved; undo.disabled = !(await answer.json()).canUndo; }
        else if (answer.status === 422) kept.textContent = (await answer.json()).why;
        else if (answer.status < 500) location.reload();
        else failed = true;
      } catch { failed = true; }
      saving = false;
      if (leaving) return sheet.requestSubmit(leaving.by);
      if (failed) { kept.textContent = sheet.dataset.unsaved; setTimeout(save, 3000); }
      else if (again) save();
    };
    const count = () => {
      const marks = given(), weight = marks.reduce((all, [w]) => all + w, 0);
      sum.textContent = weight ? digits((marks.reduce((all, [w, mark]) => all + w * mark.value, 0) / weight).toFixed(1)) : '—';
      marked.textContent = marked.textContent.replace(/[0-9۰-۹]+/, digits(String(marks.length)));
    };
    // A save under way ends first: two writes of one sheet at a time would meet as a conflict.
    sheet.addEventListener('submit', e => {
      if (!saving) return;
      e.preventDefault();
      e.stopPropagation();
      leaving = { by: e.submitter };
    });
    sheet.addEventListener('change', e => {
      count();
      const field = e.target.closest('.score'), end = field?.querySelector('.scale :checked');
      if (e.target.type === 'radio' && (end?.value === '1' || end?.value === '10')) field.querySelector('details').open = true;
      save();
    });
    // A digit marks the criterion in hand (0 is ten); without one in hand, the first that has no mark.
    addEventListener('keydown', e => {
      if (e.ctrlKey || e.metaKey || e.altKey || e.target.matches('textarea,input:not([type=radio]),select')) return;
      const digit = latin(e.key);
      if (!/^[0-9]$/.test(digit)) return;
      const field = e.target.closest('.score') ?? [...sheet.querySelectorAll('.score')].find(f => !f.querySelector(':checked'));
      const mark = field?.querySelector(`input[value="${digit === '0' ? 10 : digit}"]`);
      if (!mark) return;
      e.preventDefault();
      mark.click();
      // On to what comes next: the reason of an extreme mark, else the following criterion.
      const next = field.matches(':has([value="1"]:checked,[value="10"]:checked)') ? field.querySelector('textarea') : field.nextElementSibling?.querySelector('.scale :checked,.scale input');
      (next ?? mark).focus();
    });
  }

  // Digits typed in any script are shown as they will be read.
  window.pishran = { latin };
})();
