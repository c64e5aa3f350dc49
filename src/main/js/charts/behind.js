// What lies behind the lines: bands for times spent somewhere, a thin upright for what happened on a day, each with its
// words on it, so that no key is needed.
const TINTS = ['#e6f0ee', '#f4f6f5'];
const WORDS = '#505a5f';
const PAD = 4;
const CLOSE = 16;
const BAND_WORDS = 20;

// Bands have their words above the picture, where no line crosses them.
export function roomForBands(items) {
  return items.some((item) => !item.mark) ? BAND_WORDS : 0;
}

export function behindPlugin(items) {
  return {
    id: 'behind',
    beforeDatasetsDraw: (chart) => {
      const { ctx, chartArea: area } = chart;
      ctx.save();
      ctx.beginPath();
      ctx.rect(area.left, area.top - BAND_WORDS, area.width, area.height + BAND_WORDS);
      ctx.clip();
      ctx.font = `12px ${chart.options.font?.family ?? globalThis.Chart.defaults.font.family}`;
      ctx.fillStyle = WORDS;
      items.filter((item) => !item.mark).forEach((item, at) => band(chart, item, TINTS[at % TINTS.length]));
      let worded = -Infinity;
      for (const item of items.filter((each) => each.mark)) {
        worded = mark(chart, item, worded);
      }
      ctx.restore();
    },
  };
}

function band({ ctx, chartArea: area, scales: { x } }, item, tint) {
  const left = Math.max(area.left, x.getPixelForValue(item.from ?? x.min));
  const right = Math.min(area.right, x.getPixelForValue(item.to ?? x.max));
  if (right <= left) {
    return;
  }
  ctx.fillStyle = tint;
  ctx.fillRect(left, area.top, right - left, area.height);
  ctx.fillStyle = WORDS;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'bottom';
  ctx.fillText(cut(ctx, item.words, right - left - PAD), left, area.top - PAD);
}

// Two days close together share the words of the first: those of both would be one blot.
function mark({ ctx, chartArea: area, scales: { x } }, item, worded) {
  const at = Math.round(x.getPixelForValue(item.from)) + 0.5;
  if (item.from === null || at < area.left || at > area.right) {
    return worded;
  }
  ctx.strokeStyle = WORDS;
  ctx.lineWidth = 1;
  ctx.setLineDash([3, 3]);
  ctx.beginPath();
  ctx.moveTo(at, area.top);
  ctx.lineTo(at, area.bottom);
  ctx.stroke();
  if (at - worded < CLOSE) {
    return worded;
  }
  ctx.save();
  // Along its upright, on the side where there is room: the next words keep clear of them there, too.
  const beside = at - area.left > 20 ? 0 : 2 * PAD + 12;
  ctx.translate(at - PAD + beside, area.bottom - PAD);
  ctx.rotate(-Math.PI / 2);
  ctx.textAlign = 'left';
  ctx.textBaseline = 'bottom';
  ctx.fillText(cut(ctx, item.words, area.height - 28), 0, 0);
  ctx.restore();
  return at + beside;
}

function cut(ctx, words, room) {
  if (ctx.measureText(words).width <= room) {
    return words;
  }
  let kept = words;
  while (kept.length > 0 && ctx.measureText(`${kept}…`).width > room) {
    kept = kept.slice(0, -1).trimEnd();
  }
  return kept.length > 2 ? `${kept}…` : '';
}
