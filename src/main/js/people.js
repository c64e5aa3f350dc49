// Where an organisation has too many people for one list, the list holds those whose name is being typed. Without
// script the whole name, or the email address, is typed.
const PAUSE = 200;
const FEWEST = 2;

export function startPeople() {
  for (const list of document.querySelectorAll('datalist[data-people]')) {
    for (const input of document.querySelectorAll(`input[list="${list.id}"]`)) {
      start(input, list);
    }
  }
}

function start(input, list) {
  let timer = 0;
  input.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => offer(input, list), PAUSE);
  });
}

async function offer(input, list) {
  const typed = input.value.trim();
  if (typed.length < FEWEST) {
    return;
  }
  try {
    const answer = await fetch(`${list.dataset.people}?q=${encodeURIComponent(typed)}`, { redirect: 'error' });
    if (!answer.ok || input.value.trim() !== typed) {
      return;
    }
    list.replaceChildren(
      ...(await answer.json()).map((name) => {
        const option = document.createElement('option');
        option.value = name;
        return option;
      }),
    );
  } catch {
    // Without an answer there is nothing to offer, and the name can be typed in full.
  }
}
