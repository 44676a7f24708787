import * as fontkit from 'fontkit';
import { paperFonts, runsOf } from './paper-fonts.js';

const missing = (text: string): string[] =>
  runsOf(text).flatMap(({ font, text: part }) => {
    const opened = fontkit.create(paperFonts[font]()) as fontkit.Font;
    return [...part].filter((character) => !opened.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
  });

describe('the fonts of tickets', () => {
  it.each([
    'Zoë Brontë-O’Neill',
    'Łukasz Wiśniewski',
    'Ελένη Παπαδοπούλου',
    'Олександр Шевченко',
    'Đặng Thị Hồng',
    '李小龍',
    '山田 太郎「花」',
    '김민준',
    'अनन्या',
    'สมชาย',
    'Party 🎉',
  ])('show every character of %s', (name) => {
    expect(missing(name)).toEqual([]);
  });

  it('change within a line only where they must', () => {
    expect(runsOf('Li 李小龍 Łódź', 'bold')).toEqual([
      { font: 'bold', text: 'Li ' },
      { font: 'any', text: '李小龍' },
      { font: 'bold', text: ' Łódź' },
    ]);
    expect(runsOf('')).toEqual([]);
  });
});
