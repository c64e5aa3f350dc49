// What a table says: its first column labels, its other heads name series, data-value on a cell is its number. A column
// without any number is no series. Where every label holds a day, the labels are places in time.
const DAY = 24 * 60 * 60 * 1000;

export function readTable(table) {
  const heads = [...table.tHead.rows[table.tHead.rows.length - 1].cells];
  const rows = rowsOf(table).filter((row) => !isBehind(row));
  const timed = rows.length > 0 && rows.every((row) => dayOf(row.cells[0]) !== null);
  if (timed) {
    // Two rows of one day keep their order, which in a table that begins with the newest is the other way round.
    if (dayOf(rows[0].cells[0]) > dayOf(rows[rows.length - 1].cells[0])) {
      rows.reverse();
    }
    rows.sort((one, other) => dayOf(one.cells[0]) - dayOf(other.cells[0]));
  }
  return {
    labels: rows.map((row) => wordsOf(row.cells[0])),
    days: timed ? rows.map((row) => dayOf(row.cells[0])) : null,
    series: heads
      .map((head, at) => ({
        name: wordsOf(head),
        values: rows.map((row) => numberOf(row.cells[at])),
        words: rows.map((row) => (row.cells[at] ? wordsOf(row.cells[at]) : '')),
      }))
      .filter((series, at) => at > 0 && series.values.some((value) => value !== null)),
    behind: [...rowsOf(table), ...rowsOf(document.getElementById(`${table.id}-behind`))].filter(isBehind).map(behind),
    across: footOf(table).map(across).filter(({ value }) => value !== null),
    unit: table.dataset.unit ?? null,
    least: settingOf(table.dataset.least),
    most: settingOf(table.dataset.most),
    levels: table.dataset.levels ? table.dataset.levels.split('|') : null,
    stepped: table.dataset.stepped !== undefined,
    stacked: table.dataset.stacked !== undefined,
  };
}

function rowsOf(table) {
  return table ? [...table.tBodies].flatMap((body) => [...body.rows]) : [];
}

function footOf(table) {
  return table.tFoot ? [...table.tFoot.rows] : [];
}

// A row of the foot that holds a number is a line across the picture: where it began, what is aimed at.
function across(row) {
  const cell = [...row.cells].find((each) => numberOf(each) !== null);
  return { words: cell ? `${wordsOf(row.cells[0])}: ${wordsOf(cell)}` : '', value: cell ? numberOf(cell) : null };
}

function isBehind(row) {
  return row.dataset.band !== undefined || row.dataset.mark !== undefined;
}

// A band lies from a day to a day or until now ("2025-01-31/2025-06-30", "2025-01-31/"), a mark on a day.
function behind(row) {
  const [from, to] = (row.dataset.band ?? row.dataset.mark).split('/').map(daysSince1970);
  return { words: wordsOf(row.cells[0]), from, to: row.dataset.band === undefined ? from : to, mark: row.dataset.band === undefined };
}

function wordsOf(cell) {
  return cell.textContent.replace(/\s+/g, ' ').trim();
}

function numberOf(cell) {
  return settingOf(cell?.dataset.value);
}

function settingOf(text) {
  return text === undefined || text.trim() === '' || Number.isNaN(Number(text)) ? null : Number(text);
}

function dayOf(cell) {
  return daysSince1970(cell?.dataset.day ?? cell?.querySelector('time')?.getAttribute('datetime'));
}

function daysSince1970(text) {
  const at = text ? Date.parse(text.slice(0, 10)) : Number.NaN;
  return Number.isNaN(at) ? null : at / DAY;
}
