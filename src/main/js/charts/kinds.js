// The three kinds of picture. No pies: slices are hard to compare and say nothing that a bar does not.
import { acrossPlugin } from './across.js';
import { behindPlugin, roomForBands } from './behind.js';
import { dateOf, dayAxis } from './days.js';
import { barNumbers, endLabels, namesBeside, roomForNames } from './labels.js';
import { EDGE, fill, lineLook, wrapped } from './looks.js';

const GRID = '#d9dedd';

export function line(numbers, canvas) {
  const { labels, days, series, stepped } = numbers;
  const top = days ? roomForBands(numbers.behind) : 0;
  const arrange = (chart) => {
    const beside = namesBeside(chart.width, series);
    chart.options.plugins.legend.display = series.length > 1 && !beside;
    chart.options.layout.padding.right = beside ? roomForNames(chart, series) : 12;
  };
  return {
    config: {
      type: 'line',
      data: {
        labels: days ?? labels,
        datasets: series.map(({ name, values }, at) => ({
          label: name,
          data: days ? values.map((value, row) => ({ x: days[row], y: value })) : values,
          spanGaps: true,
          stepped,
          clip: 10,
          ...lineLook(at),
        })),
      },
      options: {
        ...common(numbers),
        onResize: arrange,
        layout: { padding: { right: 12, top } },
        scales: {
          x: days ? dayAxis(days) : { grid: { display: false } },
          y: { ...valueAxis(numbers, canvas), title: axisTitle(numbers) },
        },
      },
      plugins: [...(days ? [behindPlugin(numbers.behind)] : []), acrossPlugin(numbers.across), endLabels(series)],
    },
  };
}

// Lying bars, so that their labels can be read, and always from zero, so that their lengths compare.
export function bar(numbers) {
  const { labels, series, stacked } = numbers;
  const options = common(numbers);
  return {
    height: Math.max(160, 70 + labels.length * (stacked ? 32 : 14 + 22 * series.length)),
    config: {
      type: 'bar',
      data: {
        labels: labels.map((label) => wrapped(label, 22)),
        datasets: series.map(({ name, values }, at) => ({
          label: name,
          data: values,
          backgroundColor: fill(at),
          borderColor: EDGE,
          borderWidth: 1,
          pointStyle: 'rect',
          maxBarThickness: 28,
        })),
      },
      options: {
        ...options,
        indexAxis: 'y',
        layout: { padding: { right: stacked ? 12 : 64 } },
        plugins: { ...options.plugins, legend: { ...options.plugins.legend, display: series.length > 1 } },
        scales: {
          x: {
            stacked,
            beginAtZero: true,
            suggestedMax: numbers.most ?? undefined,
            grid: { color: GRID },
            // What is counted has no halves.
            ticks: series.every(({ values }) => values.every(Number.isInteger)) ? { precision: 0 } : {},
          },
          y: { stacked, grid: { display: false }, ticks: { autoSkip: false } },
        },
      },
      plugins: stacked ? [] : [barNumbers(series)],
    },
  };
}

export function radar(numbers, canvas) {
  const { labels, series } = numbers;
  const options = common(numbers);
  const narrow = canvas.parentElement.clientWidth < 480;
  return {
    config: {
      type: 'radar',
      data: {
        labels: labels.map((label) => wrapped(label, narrow ? 9 : 16)),
        datasets: series.map(({ name, values }, at) => ({ label: name, data: values, ...lineLook(at), fill: false })),
      },
      options: {
        ...options,
        plugins: { ...options.plugins, legend: { ...options.plugins.legend, display: series.length > 1 } },
        scales: {
          r: {
            min: numbers.least ?? 0,
            max: numbers.most ?? undefined,
            grid: { color: GRID },
            angleLines: { color: GRID },
            ticks: { stepSize: 1, backdropColor: 'rgba(255, 255, 255, .8)' },
            pointLabels: { font: { size: narrow ? 10 : 13 } },
          },
        },
      },
    },
  };
}

function common({ days, labels, series }) {
  return {
    responsive: true,
    maintainAspectRatio: false,
    plugins: {
      legend: { position: 'bottom', align: 'start', labels: { usePointStyle: true, boxHeight: 8, padding: 16 } },
      tooltip: {
        displayColors: false,
        callbacks: {
          title: ([item]) => (days ? dateOf(days[item.dataIndex]) : labels[item.dataIndex]),
          label: (item) => `${item.dataset.label}: ${series[item.datasetIndex].words[item.dataIndex]}`,
        },
      },
    },
  };
}

// The unit where the table gives one: what is measured stands above the picture.
function axisTitle({ unit, series }) {
  const text = unit ?? (series.length === 1 ? series[0].name : '');
  return { display: text !== '', text };
}

// Names in place of numbers where the table gives them: "Improvement|Incremental|…" stand at 1, 2, …
function valueAxis({ least, most, levels, across }, canvas) {
  if (levels) {
    const letters = canvas.parentElement.clientWidth < 480 ? 12 : 24;
    return {
      min: 0.5,
      max: levels.length + 0.5,
      grid: { color: GRID },
      afterBuildTicks: (axis) => {
        axis.ticks = levels.map((level, at) => ({ value: at + 1 }));
      },
      ticks: { autoSkip: false, callback: (value) => wrapped(levels[value - 1] ?? '', letters) },
    };
  }
  // As far as the lines across it, so that none lies outside of the picture.
  const marks = [least, most, ...across.map(({ value }) => value)].filter((value) => value !== null);
  return {
    suggestedMin: least ?? (across.length > 0 ? Math.min(...marks) : undefined),
    suggestedMax: most ?? (across.length > 0 ? Math.max(...marks) : undefined),
    grid: { color: GRID },
  };
}
