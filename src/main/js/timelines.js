// A timeline that is wider than its page opens where today is, or at its end, and not with what is long over. Without
// script it is scrolled to by hand.
const BEFORE = 2 / 3;

export function startTimelines() {
  for (const region of document.querySelectorAll('[data-recent]')) {
    show(region);
  }
}

function show(region) {
  const names = region.querySelector('tbody th');
  const today = region.querySelector('.chrysalis-timeline__today');
  if (!today) {
    region.scrollLeft = region.scrollWidth;
    return;
  }
  const hidden = names ? names.offsetWidth : 0;
  const place = today.getBoundingClientRect().left - region.getBoundingClientRect().left;
  region.scrollLeft += place - hidden - (region.clientWidth - hidden) * BEFORE;
}
