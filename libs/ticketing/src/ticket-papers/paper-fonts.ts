import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import { sfntOf } from './sfnt.js';

/** `plain` and `bold` know Latin, Greek, Cyrillic and their neighbours; `any` whatever else there is, less handsomely. */
export type PaperFont = 'plain' | 'bold' | 'any';

/** A piece of text that one font can show. */
export interface Run {
  font: PaperFont;
  text: string;
}

const here = createRequire(import.meta.url);
const read = (file: string): Buffer => readFileSync(here.resolve(file));
const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

/** The fonts that tickets are printed in, as the bytes of a TrueType file; each is read when it is first needed. */
export const paperFonts: Record<PaperFont, () => Buffer> = {
  plain: once(() => read('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')),
  bold: once(() => read('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf')),
  any: once(() => sfntOf(read('@fontsource/unifontex/files/unifontex-latin-400-normal.woff'))),
};

const opened = { plain: once(() => open('plain')), bold: once(() => open('bold')) };

function open(font: 'plain' | 'bold'): fontkit.Font {
  const made = fontkit.create(paperFonts[font]());
  if ('fonts' in made) throw new Error('a font, not a collection of them');
  return made;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Marks that choose how the character before is shown, or join characters: no font draws them. */
const UNSEEN = /[\u200B-\u200F]|[\uFE00-\uFE0F]/gu;

/** Splits a text so that every character can be shown: in the wanted font where it has it. */
export function runsOf(text: string, wanted: 'plain' | 'bold' = 'plain'): Run[] {
  const runs: Run[] = [];
  for (const { segment } of graphemes.segment(text.replace(UNSEEN, ''))) {
    const known = [...segment].every((character) => has(wanted, character));
    const font = known ? wanted : 'any';
    const last = runs.at(-1);
    if (last?.font === font) last.text += segment;
    else runs.push({ font, text: segment });
  }
  return runs;
}

const has = (font: 'plain' | 'bold', character: string): boolean =>
  opened[font]().hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
