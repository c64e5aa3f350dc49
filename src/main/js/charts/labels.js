// Words beside what they name: the name of a line at its end, the number of a bar at its tip. Where there is no room a
// legend says which is which.
const ROOM = 480;
const MOST = 6;
const WIDEST = 170;
const HEIGHT = 17;

export function namesBeside(width, series) {
  return series.length > 1 && series.length <= MOST && width >= ROOM;
}

// How much of the width the names take.
export function roomForNames(chart, series) {
  chart.ctx.font = font();
  return Math.min(WIDEST, Math.max(...series.map(({ name }) => chart.ctx.measureText(name).width))) + 14;
}

export function endLabels(series) {
  return {
    id: 'endLabels',
    afterDatasetsDraw: (chart) => {
      if (!namesBeside(chart.width, series)) {
        return;
      }
      const { ctx, chartArea: area } = chart;
      ctx.save();
      ctx.font = font();
      ctx.textAlign = 'left';
      ctx.textBaseline = 'middle';
      for (const label of apart(ends(chart, series), area)) {
        ctx.fillStyle = label.colour;
        ctx.fillText(shortened(ctx, label.name), area.right + 10, label.y);
      }
      ctx.restore();
    },
  };
}

function ends(chart, series) {
  return series.map(({ name, values }, at) => {
    const last = values.findLastIndex((value) => value !== null);
    return { name, y: chart.getDatasetMeta(at).data[last].y, colour: chart.data.datasets[at].borderColor };
  });
}

function apart(labels, area) {
  const sorted = labels.sort((one, other) => one.y - other.y);
  sorted.forEach((label, at) => {
    label.y = Math.max(label.y, at === 0 ? area.top : sorted[at - 1].y + HEIGHT);
  });
  for (let at = sorted.length - 1, floor = area.bottom; at >= 0; at -= 1, floor = sorted[at + 1].y - HEIGHT) {
    sorted[at].y = Math.min(sorted[at].y, floor);
  }
  return sorted;
}

function shortened(ctx, name) {
  let kept = name;
  while (kept.length > 1 && ctx.measureText(kept).width > WIDEST) {
    kept = `${kept.replace(/…$/, '').slice(0, -1)}…`;
  }
  return kept;
}

export function barNumbers(series) {
  return {
    id: 'barNumbers',
    afterDatasetsDraw: (chart) => {
      const { ctx } = chart;
      ctx.save();
      ctx.font = font();
      ctx.fillStyle = '#0b0c0c';
      ctx.textAlign = 'left';
      ctx.textBaseline = 'middle';
      series.forEach(({ values, words }, at) =>
        values.forEach((value, row) => {
          if (value !== null) {
            const { x, y } = chart.getDatasetMeta(at).data[row];
            ctx.fillText(words[row], x + 6, y);
          }
        }),
      );
      ctx.restore();
    },
  };
}

function font() {
  return `14px ${globalThis.Chart.defaults.font.family}`;
}
