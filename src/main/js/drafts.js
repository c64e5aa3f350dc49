// What is typed into a form with data-draft is sent to the server a moment after the last key, so that a crash or an
// expired session loses nothing. Only what the server did not take is held here, for this tab alone and under the
// person's own number: laptops are shared.
const PAUSE = 1500;
// What the server could not take while it was typed, and what was sent and may have met an expired session.
const HELD = 'draft-held:';
const SENT = 'draft-sent:';

export function startDrafts() {
  forgetAtSignOut();
  forgetWhatArrived();
  for (const form of document.querySelectorAll('form[data-draft]')) {
    if (form.dataset.draft && form.dataset.draftOwner) {
      start(form);
    }
  }
}

function start(form) {
  const name = `${form.dataset.draftOwner}:${form.dataset.draft}`;
  const status = form.querySelector('[data-draft-status]');
  let timer = 0;
  let sent = false;
  let dirty = false;

  const say = (what) => {
    if (status && status.dataset[what]) {
      status.textContent = status.dataset[what];
    }
  };

  const send = async () => {
    window.clearTimeout(timer);
    if (!dirty || sent) {
      return;
    }
    dirty = false;
    const body = typed(form);
    try {
      const answer = await fetch(`/drafts/${form.dataset.draft}`, {
        method: 'POST',
        body,
        keepalive: true,
        redirect: 'manual',
      });
      if (answer.status === 204) {
        forget(name);
        say('saved');
        return;
      }
    } catch {
      // No network: hold it here.
    }
    hold(HELD + name, body);
    say('held');
  };

  restore(form, name, say);
  form.addEventListener('input', () => {
    dirty = true;
    window.clearTimeout(timer);
    timer = window.setTimeout(send, PAUSE);
  });
  form.addEventListener('submit', (event) => {
    // A second button that sends the form elsewhere is no end of typing, but this page goes all the same.
    sent = true;
    window.clearTimeout(timer);
    if (event.submitter && event.submitter.hasAttribute('formaction')) {
      forget(name);
    } else {
      hold(SENT + name, typed(form));
    }
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      send();
    }
  });
  window.addEventListener('pageshow', () => {
    sent = false;
  });
}

function typed(form) {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') {
      fields.append(name, value);
    }
  }
  return fields;
}

function hold(key, fields) {
  try {
    const kept = new URLSearchParams(fields);
    kept.delete('_csrf');
    kept.delete('_organisation');
    kept.delete('submission');
    kept.delete('then');
    sessionStorage.setItem(key, kept.toString());
  } catch {
    // A full or forbidden store: nothing is lost that was not lost without it.
  }
}

// Text fields only: what a session's end took away is words, and ticks are quickly set again.
function restore(form, name, say) {
  const held = sessionStorage.getItem(SENT + name) || sessionStorage.getItem(HELD + name);
  forget(name);
  if (!held || form.querySelector('.govuk-form-group--error')) {
    return;
  }
  const fields = new URLSearchParams(held);
  // What was typed over an older version meets what somebody else saved since, as it would have when it was sent. A page
  // that shows that already has the version to go on with.
  const version = form.elements.version;
  if (version && fields.has('version') && !document.querySelector('.chrysalis-conflict')) {
    version.value = fields.get('version');
  }
  let changed = false;
  for (const input of form.elements) {
    // A hidden field of that name says that there were boxes, of which none may have been ticked.
    const shown = fields.has(input.name) || (input.type === 'checkbox' && fields.has(`_${input.name}`));
    if (!input.name || input.type === 'hidden' || !shown) {
      continue;
    }
    const values = fields.getAll(input.name);
    if (input.type === 'radio' || input.type === 'checkbox') {
      const on = values.includes(input.value);
      changed ||= input.checked !== on;
      input.checked = on;
    } else if ('value' in input && input.value !== values[0]) {
      input.value = values[0];
      changed = true;
    }
  }
  if (changed) {
    const folded = form.closest('details');
    if (folded) {
      folded.open = true;
    }
    say('restored');
    form.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

function forget(name) {
  sessionStorage.removeItem(SENT + name);
  sessionStorage.removeItem(HELD + name);
}

// Somebody signed in who sees another page than the form has sent it well; so has who is told of a success.
function forgetWhatArrived() {
  const signedIn = document.querySelector('.chrysalis-header__person');
  const success = document.querySelector('.govuk-notification-banner--success');
  if (!signedIn || (document.querySelector('form[data-draft]') && !success)) {
    return;
  }
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(SENT)) {
      sessionStorage.removeItem(key);
    }
  }
}

function forgetAtSignOut() {
  for (const form of document.querySelectorAll('form[action$="/sign-out"]')) {
    form.addEventListener('submit', () => {
      try {
        sessionStorage.clear();
      } catch {
        // Nothing was held.
      }
    });
  }
}
