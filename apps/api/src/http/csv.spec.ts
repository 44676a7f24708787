import { csvCell, wantsCsv } from './csv.js';

describe('a cell of a CSV file', () => {
  it.each([
    ['Sam', 'Sam'],
    ['Lee, Sam', '"Lee, Sam"'],
    ['the "Attic"', '"the ""Attic"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+44 20', "'+44 20"],
    ['-1', "'-1"],
    ['@sum', "'@sum"],
    ['\t=1', "'\t=1"],
    ['=HYPERLINK("http://x", "y")', `"'=HYPERLINK(""http://x"", ""y"")"`],
    [-5, '-5'],
    [null, ''],
  ])('%j is written %j', (cell, text) => {
    expect(csvCell(cell)).toBe(text);
  });
});

it.each([
  ['text/csv', true],
  ['text/csv, application/json;q=0.5', true],
  ['application/json, text/csv', false],
  ['application/json;q=0.5, Text/CSV;q=0.9', true],
  ['text/csv;q=0', false],
  ['text/csv; q=0.0, */*', false],
  ['*/*', false],
  [undefined, false],
])('Accept %s: CSV is wanted: %s', (accept, csv) => {
  expect(wantsCsv(accept)).toBe(csv);
});
