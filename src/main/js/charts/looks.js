// How series are told apart: lines by dash and shape of their points, bars by how light they are. The colours are a
// help on top of that; without them, on grey paper, every series is still one's own.
const LINES = [
  { colour: '#0e3531', dash: [], point: 'circle' },
  { colour: '#b3541e', dash: [7, 4], point: 'rectRot' },
  { colour: '#6a4c86', dash: [2, 3], point: 'triangle' },
  { colour: '#2b78ad', dash: [12, 4, 2, 4], point: 'rect' },
  { colour: '#7a6a00', dash: [1, 5], point: 'star' },
  { colour: '#4d4d4d', dash: [16, 5], point: 'crossRot' },
];
const FILLS = ['#17504a', '#c46a2b', '#8fb3ad', '#ecdcb0'];

export const EDGE = '#0e3531';

export function lineLook(at) {
  const look = LINES[at % LINES.length];
  return {
    borderColor: look.colour,
    backgroundColor: look.colour,
    borderDash: look.dash,
    borderWidth: 2.5,
    pointStyle: look.point,
    pointRadius: 5,
    pointHoverRadius: 6,
    pointBorderColor: look.colour,
    pointBackgroundColor: look.colour,
  };
}

export function fill(at) {
  return FILLS[at % FILLS.length];
}

// Long words in lines of their own rather than cut.
export function wrapped(words, letters) {
  const lines = [''];
  for (const word of words.split(' ')) {
    const last = lines[lines.length - 1];
    if (last && last.length + word.length + 1 > letters) {
      lines.push(word);
    } else {
      lines[lines.length - 1] = last ? `${last} ${word}` : word;
    }
  }
  return lines.length === 1 ? lines[0] : lines;
}
