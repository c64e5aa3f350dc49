// An axis of days: months, quarters or years as they fit, the first of each. Whole numbers of days keep the library's
// own date adapters, and their weight, out.
const DAY = 24 * 60 * 60 * 1000;
const STEPS = [1, 2, 3, 6, 12, 24, 60];
// As the pages shorten them: browsers write "Sept" beside "Sep", each to its own mind.
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function dayAxis(days) {
  const first = Math.min(...days);
  const last = Math.max(...days);
  const edge = Math.max(3, Math.round((last - first) / 40));
  return {
    type: 'linear',
    min: first - edge,
    max: last + edge,
    grid: { display: false },
    afterBuildTicks: (axis) => {
      axis.ticks = firstsOfMonths(axis.min, axis.max, Math.max(2, Math.floor(axis.width / 90)));
      // One date alone says nothing of how long it took: then both ends are told, each within the picture.
      const ends = axis.ticks.length < 2 && last > first;
      if (ends) {
        axis.ticks = [{ value: first }, { value: last }];
      }
      axis.options.ticks.align = ends ? 'inner' : 'center';
    },
    ticks: { autoSkip: false, maxRotation: 0, callback: (day) => monthOf(day) },
  };
}

export function dateOf(day) {
  return `${new Date(day * DAY).getUTCDate()} ${monthAt(day)}`;
}

function monthOf(day) {
  return new Date(day * DAY).getUTCDate() === 1 ? monthAt(day) : dateOf(day);
}

function monthAt(day) {
  const at = new Date(day * DAY);
  return `${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
}

function firstsOfMonths(from, to, most) {
  const start = new Date(from * DAY);
  const months = (to - from) / 30.4;
  const step = STEPS.find((each) => months / each <= most) ?? STEPS[STEPS.length - 1];
  const ticks = [];
  const month = Math.ceil((start.getUTCMonth() + (start.getUTCDate() > 1 ? 1 : 0)) / step) * step;
  for (let at = Date.UTC(start.getUTCFullYear(), month, 1); at / DAY <= to; at = nextOf(at, step)) {
    ticks.push({ value: at / DAY });
  }
  return ticks.length > 0 ? ticks : [{ value: Math.round((from + to) / 2) }];
}

function nextOf(at, step) {
  const day = new Date(at);
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + step, 1);
}
