// What lies behind the lines: bands for times spent somewhere, a thin upright for what happened on a day, each with its
// words on it, so that no key is needed.
const TINTS = ['#e6f0ee', '#f4f6f5'];
const WORDS = '#505a5f';
const LIGHT = 'rgba(255, 255, 255, .85)';
const PAD = 4;
const CLOSE = 16;
const BAND_WORDS = 20;
// How high the letters are, and how far a point stands out.
const LETTERS = 14;
const POINT = 5;

// Bands have their words above the picture, where no line crosses them.
export function roomForBands(items) {
  return items.some((item) => !item.mark) ? BAND_WORDS : 0;
}

export function behindPlugin(items) {
  let written = [];
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
      written = [];
      items.filter((item) => item.mark).forEach((item) => mark(chart, item, written));
      ctx.restore();
    },
    afterDatasetsDraw: (chart) => written.forEach((words) => write(chart, words)),
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
function mark(chart, item, written) {
  const { ctx, chartArea: area, scales } = chart;
  const at = Math.round(scales.x.getPixelForValue(item.from)) + 0.5;
  if (item.from === null || at < area.left || at > area.right) {
    return;
  }
  ctx.strokeStyle = WORDS;
  ctx.lineWidth = 1;
  ctx.setLineDash([3, 3]);
  ctx.beginPath();
  ctx.moveTo(at, area.top);
  ctx.lineTo(at, area.bottom);
  ctx.stroke();
  const last = written[written.length - 1];
  if (!last || at - Math.max(last.at, last.right) >= CLOSE) {
    const words = cut(ctx, item.words, area.height - 28);
    written.push({ words, at, ...place(chart, at, ctx.measureText(words).width, last?.right ?? area.left) });
  }
}

// Along its upright: at the side and the end where no point covers the words, and no line runs through them if that can
// be. The next words keep clear of them there, too.
function place(chart, at, length, from) {
  const { chartArea: area } = chart;
  const rights = [at - PAD, at + PAD + LETTERS].filter((right) => right - LETTERS >= from && right <= area.right);
  const places = (rights.length > 0 ? rights : [at - PAD]).flatMap((right) =>
    [area.bottom - PAD, area.top + PAD + length].map((foot) => ({
      right,
      foot,
      ...inTheWay(chart, right, foot, length),
    })),
  );
  return places.find(({ points, lines }) => !points && !lines) ?? places.find(({ points }) => !points) ?? places[0];
}

function inTheWay(chart, right, foot, length) {
  const within = ({ x, y }) =>
    x >= right - LETTERS - POINT && x <= right + POINT && y >= foot - length - POINT && y <= foot + POINT;
  const series = chart
    .getSortedVisibleDatasetMetas()
    .map(({ data }) => data.filter(({ skip }) => !skip).map((point) => point.getProps(['x', 'y'], true)));
  return {
    points: series.some((points) => points.some(within)),
    lines: series.some((points) =>
      points.some((point, row) => row > 0 && between(points[row - 1], point).some(within)),
    ),
  };
}

function between(from, to) {
  const steps = Math.max(1, Math.ceil((to.x - from.x) / PAD));
  return Array.from({ length: steps }, (_, step) => ({
    x: from.x + ((to.x - from.x) * step) / steps,
    y: from.y + ((to.y - from.y) * step) / steps,
  }));
}

// Over a line that nothing could be done about, with some light around the letters.
function write({ ctx, options }, { words, right, foot, points, lines }) {
  ctx.save();
  ctx.font = `12px ${options.font?.family ?? globalThis.Chart.defaults.font.family}`;
  ctx.translate(right, foot);
  ctx.rotate(-Math.PI / 2);
  ctx.textAlign = 'left';
  ctx.textBaseline = 'bottom';
  if (lines && !points) {
    ctx.strokeStyle = LIGHT;
    ctx.lineWidth = 3;
    ctx.lineJoin = 'round';
    ctx.strokeText(words, 0, 0);
  }
  ctx.fillStyle = WORDS;
  ctx.fillText(words, 0, 0);
  ctx.restore();
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
