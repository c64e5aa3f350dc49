// Loaded only by pages with a chart, with the library before it. Every figure draws the table that it names: the table
// holds the numbers, and whoever cannot see the picture, or runs no script, has them there.
import { line, bar, radar } from './charts/kinds.js';
import { readTable } from './charts/table.js';

const KINDS = { line, bar, radar };

for (const figure of document.querySelectorAll('figure[data-chart]')) {
  try {
    draw(figure);
  } catch (error) {
    figure.classList.add('chrysalis-chart--empty');
    console.warn(error);
  }
}

function draw(figure) {
  const table = document.getElementById(figure.dataset.table);
  const numbers = table && readTable(table);
  if (!numbers || numbers.series.length === 0) {
    figure.classList.add('chrysalis-chart--empty');
    return;
  }
  figure.classList.add('chrysalis-chart--drawn');
  const { Chart } = globalThis;
  Chart.defaults.font.family = getComputedStyle(figure.querySelector('figcaption')).fontFamily;
  Chart.defaults.font.size = 14;
  Chart.defaults.color = '#0b0c0c';
  // Nothing moves: what is drawn can be read and printed at once.
  Chart.defaults.animation = false;
  const canvas = figure.querySelector('canvas');
  const settings = KINDS[figure.dataset.chart](numbers, canvas);
  if (settings.height) {
    canvas.parentElement.style.height = `${settings.height}px`;
  }
  const chart = new Chart(canvas, settings.config);
  window.addEventListener('beforeprint', () => chart.resize());
  window.addEventListener('afterprint', () => chart.resize());
}
