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
    const step = +(sheet.dataset.step ?? 1);
    let saving = false, again = false, leaving = null;
    const save = async () => {
      if (saving) return void (again = true);
      [saving, again] = [true, false];
      kept.textContent = sheet.dataset.saving;
      let failed = false;
      try {
        const answer = await fetch(sheet.dataset.autosave, { method: 'POST', body: new FormData(sheet), headers: { Accept: 'application/json' } });
        if (answer.ok) { kept.textContent = sheet.dataset.saved; const { canUndo } = await answer.json(); if (undo) undo.disabled = !canUndo; }
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
      sum.textContent = weight ? digits((marks.reduce((all, [w, mark]) => all + w * mark.value, 0) / weight).toFixed(step > 1 ? 0 : 1)) : '—';
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
      if (step === 1 && e.target.type === 'radio' && (end?.value === '1' || end?.value === '10')) field.querySelector('details').open = true;
      save();
    });
    // A digit marks the criterion in hand (0 is ten); without one in hand, the first that has no mark.
    addEventListener('keydown', e => {
      if (e.ctrlKey || e.metaKey || e.altKey || e.target.matches('textarea,input:not([type=radio]),select')) return;
      const digit = latin(e.key);
      if (!/^[0-9]$/.test(digit)) return;
      const field = e.target.closest('.score') ?? [...sheet.querySelectorAll('.score')].find(f => !f.querySelector(':checked'));
      const mark = field?.querySelector(`input[value="${(digit === '0' ? 10 : digit) * step}"]`);
      if (!mark) return;
      e.preventDefault();
      mark.click();
      // On to what comes next: the reason of an extreme mark, else the following criterion.
      const next = step === 1 && field.matches(':has([value="1"]:checked,[value="10"]:checked)') ? field.querySelector('textarea') : field.nextElementSibling?.querySelector('.scale :checked,.scale input');
      (next ?? mark).focus();
    });
  }

  // A small calendar beside a day's field. It counts days from today and its weekday, with the leap years of the server.
  document.querySelectorAll('input.jalali[data-today]').forEach(field => {
    const { today, weekday, from, to, leap, months, days, words } = field.dataset;
    const persian = document.documentElement.lang === 'fa', said = text => persian ? String(text).replace(/[0-9]/g, d => String.fromCharCode(1776 + +d)) : String(text);
    const names = months.split('|'), [open, before, after] = words.split('|'), leaps = leap.split(' ').map(Number);
    const length = (y, m) => m < 7 ? 31 : m < 12 ? 30 : leaps.includes(y) ? 30 : 29;
    const count = (y, m, d) => 365 * (y - from) + leaps.filter(l => l < y).length + (m < 8 ? 31 * (m - 1) : 30 * (m - 1) + 6) + d;
    const read = text => latin(text).match(/^(\d{4})\D(\d{1,2})\D(\d{1,2})$/)?.slice(1).map(Number);
    const now = read(today), written = d => d.map((n, i) => String(n).padStart(i ? 2 : 4, '0')).join('/');
    const button = document.createElement('button'), cal = document.createElement('div');
    Object.assign(button, { type: 'button', className: 'btn ghost ic', innerHTML: '<svg class="i" aria-hidden="true"><use href="/icons.svg#calendar"/></svg>' });
    button.setAttribute('aria-label', open);
    button.setAttribute('aria-expanded', 'false');
    Object.assign(cal, { className: 'cal', hidden: true });
    cal.setAttribute('role', 'group');
    field.after(button);
    field.parentElement.after(cal);
    let shown = now;
    const make = (tag, text, set = {}) => Object.assign(document.createElement(tag), { textContent: text }, set);
    const draw = focus => {
      const [y, m] = shown, first = (((+weekday + count(y, m, 1) - count(...now)) % 7) + 7) % 7, chosen = read(field.value.trim());
      const step = by => { const at = y * 12 + m - 1 + by, year = Math.floor(at / 12); return year < +from || year > +to ? null : [year, at % 12 + 1, 1]; };
      const turn = (by, label) => {
        const b = make('button', names[(m - 1 + by + 12) % 12], { type: 'button', className: 'btn ghost sm', disabled: !step(by), onclick: () => { shown = step(by); draw(); } });
        b.setAttribute('aria-label', `${label}: ${b.textContent}`);
        return b;
      };
      const head = make('div', '', { className: 'row between' }), grid = make('div', '', { className: 'days' });
      head.append(turn(-1, before), make('b', `${names[m - 1]} ${said(y)}`), turn(1, after));
      grid.append(...days.split('|').map(d => make('span', d)), ...Array.from({ length: first }, () => make('span', '')));
      for (let d = 1; d <= length(y, m); d++) {
        const same = other => other && other[0] === y && other[1] === m && other[2] === d;
        const b = make('button', said(d), { type: 'button', className: `d${(first + d) % 7 === 0 ? ' off' : ''}${same(now) ? ' today' : ''}`, onclick: () => { field.value = said(written([y, m, d])); close(); field.dispatchEvent(new Event('change', { bubbles: true })); } });
        b.setAttribute('aria-label', `${said(d)} ${names[m - 1]} ${said(y)}`);
        b.setAttribute('aria-pressed', String(!!same(chosen)));
        grid.append(b);
      }
      cal.setAttribute('aria-label', `${names[m - 1]} ${said(y)}`);
      cal.replaceChildren(head, grid);
      if (focus) (cal.querySelector('[aria-pressed=true],.today') ?? cal.querySelector('.d')).focus();
    };
    const close = () => { cal.hidden = true; button.setAttribute('aria-expanded', 'false'); button.focus(); };
    button.addEventListener('click', () => {
      if (!cal.hidden) return close();
      const typed = read(field.value.trim());
      shown = typed && typed[0] >= +from && typed[0] <= +to && typed[1] >= 1 && typed[1] <= 12 ? typed : now;
      cal.hidden = false;
      button.setAttribute('aria-expanded', 'true');
      draw(true);
    });
    cal.addEventListener('keydown', e => {
      if (e.key === 'Escape') return close();
      const all = [...cal.querySelectorAll('.d')], at = all.indexOf(document.activeElement), side = document.dir === 'rtl' ? -1 : 1;
      const by = { ArrowRight: side, ArrowLeft: -side, ArrowDown: 7, ArrowUp: -7 }[e.key];
      if (at < 0 || !by) return;
      e.preventDefault();
      all[at + by]?.focus();
    });
  });

  // An amount is said in rial, toman and words while it is typed.
  document.querySelectorAll('[data-money]').forEach(box => {
    const field = box.querySelector('input:not([type=radio])'), out = box.nextElementSibling;
    let wait, asked = 0;
    box.addEventListener('input', () => {
      clearTimeout(wait);
      wait = setTimeout(async () => {
        const mine = ++asked, unit = box.querySelector('input:checked')?.value === 'toman';
        const answer = await fetch(`/say/money?text=${encodeURIComponent(field.value)}&toman=${unit}`).catch(() => null);
        if (answer?.ok && mine === asked) out.textContent = await answer.text();
      }, 150);
    });
  });

  // Ideas near to the sentence appear while it is typed; without script they are the next step.
  document.querySelectorAll('form[data-near]').forEach(form => {
    const field = form.elements.Title, list = form.querySelector('[data-near-list]'), differs = form.querySelector('[data-near-differs]');
    const put = (parent, tag, text, cls) => {
      const node = document.createElement(tag);
      if (text) node.textContent = text;
      if (cls) node.className = cls;
      parent.append(node);
      return node;
    };
    let wait, asked = '';
    const show = (near, typed) => {
      list.replaceChildren();
      list.hidden = differs.hidden = !near.length;
      form.elements.Compared.value = typed;
      form.elements.NearId.value = near[0]?.id ?? '';
      if (near.length) put(list, 'h2', form.dataset.found);
      for (const idea of near) {
        const box = put(list, 'div', '', 'match'), head = put(box, 'div', '', 'row between'), link = put(put(head, 'h3'), 'a', idea.title);
        link.href = idea.href;
        put(head, 'span', idea.state, 'tag ' + ({ good: 'ok', wait: 'warn', bad: 'bad' }[idea.tone] ?? ''));
        if (idea.summary) put(box, 'p', idea.summary).dir = 'auto';
        const last = put(box, 'p', '', 'row');
        put(last, 'bdi', idea.code, 'code');
        if (idea.join) put(last, 'a', form.dataset.join, 'btn quiet sm').href = idea.join;
      }
    };
    const look = async () => {
      const typed = field.value.trim();
      if (typed === asked) return;
      asked = typed;
      if (typed.length < 8) return show([], '');
      const answer = await fetch(form.dataset.near + '?q=' + encodeURIComponent(typed)).catch(() => null);
      if (answer?.ok && typed === field.value.trim()) show(await answer.json(), typed);
    };
    field.addEventListener('input', () => { clearTimeout(wait); wait = setTimeout(look, 350); });
    if (field.value) look();
  });

  // Digits typed in any script are shown as they will be read.
  window.pishran = { latin };

  // The scoreboard on the wall follows the votes: the stream says that something changed, the page says what.
  const board = document.querySelector('[data-live]');
  if (board && window.EventSource) {
    let busy = false;
    new EventSource(board.dataset.live).onmessage = async () => {
      if (busy) return;
      busy = true;
      const answer = await fetch(location.href).catch(() => null);
      if (answer?.ok) board.replaceChildren(...new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-live]').children);
      busy = false;
    };
  }
})();
