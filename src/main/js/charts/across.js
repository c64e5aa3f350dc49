// Lines across a picture, each with its words on it: where something began and what is aimed at.
const INK = '#505a5f';
const PAD = 4;
const HEIGHT = 18;

export function acrossPlugin(lines) {
  return {
    id: 'across',
    // Over the lines of the readings, so that its words are never struck through by one.
    afterDatasetsDraw: (chart) => {
      const { ctx, scales } = chart;
      ctx.save();
      ctx.font = `13px ${globalThis.Chart.defaults.font.family}`;
      const placed = lines
        .map(({ words, value }) => ({ words, y: Math.round(scales.y.getPixelForValue(value)) + 0.5 }))
        .sort((one, other) => one.y - other.y);
      placed.forEach(({ words, y }, at) => {
        // Above its line, but below it at the upper edge and where the words of another one are in the way.
        const before = at > 0 ? placed[at - 1].y : chart.chartArea.top;
        draw(chart, words, y, y - before < HEIGHT ? y + HEIGHT / 2 : y - HEIGHT / 2);
      });
      ctx.restore();
    },
  };
}

function draw({ ctx, chartArea: area }, words, y, middle) {
  ctx.strokeStyle = INK;
  ctx.lineWidth = 1.5;
  ctx.setLineDash([8, 4]);
  ctx.beginPath();
  ctx.moveTo(area.left, y);
  ctx.lineTo(area.right, y);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.textAlign = 'right';
  ctx.textBaseline = 'middle';
  const width = Math.min(ctx.measureText(words).width, area.right - area.left - 2 * PAD);
  ctx.fillStyle = 'rgba(255, 255, 255, .85)';
  ctx.fillRect(area.right - width - 2 * PAD, middle - HEIGHT / 2 + 1, width + 2 * PAD, HEIGHT - 2);
  ctx.fillStyle = '#0b0c0c';
  ctx.fillText(words, area.right - PAD, middle, width);
}
