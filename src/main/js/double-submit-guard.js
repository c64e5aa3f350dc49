// A form that is on its way is not sent again by a second click or an impatient Enter. The server refuses repeats by
// itself; this only spares the person the detour.
const SENDING = 'sending';

export function startDoubleSubmitGuard() {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== 'post' || event.defaultPrevented) {
      return;
    }
    if (form.dataset.state === SENDING) {
      event.preventDefault();
      return;
    }
    form.dataset.state = SENDING;
    window.setTimeout(() => delete form.dataset.state, 5000);
  });
  // Coming back by the browser's back button shows the page as it was left, guard included.
  window.addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll(`form[data-state="${SENDING}"]`)) {
      delete form.dataset.state;
    }
  });
}
