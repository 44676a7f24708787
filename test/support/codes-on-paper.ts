import { inflateSync } from 'node:zlib';
import jsqr from 'jsqr';

/** Dots a point: a module of a ticket's code is four points wide. */
const SCALE = 2;

/** What the codes say that are drawn on a PDF's pages, one a page, as somebody reads them who knows nothing of us. */
export const codesOnPaper = (pdf: Buffer): (string | undefined)[] =>
  contentsOf(pdf).map((content) => {
    const [width, height] = pageOf(pdf);
    return jsqr.default(drawn(content, width, height), width, height)?.data;
  });

/** What draws each page, in their order. */
function contentsOf(pdf: Buffer): string[] {
  const streams = [
    ...pdf.toString('latin1').matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n(.*?)\r?\nendstream/gs),
  ];
  return streams
    .map(([, bytes = '']) => inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1'))
    .filter((text) => /\sre\s/.test(text));
}

function pageOf(pdf: Buffer): [width: number, height: number] {
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1')) ?? [];
  return [Math.ceil(Number(width) * SCALE), Math.ceil(Number(height) * SCALE)];
}

/** The filled rectangles of a page, from its top as it is written, as dots of red, green, blue and opacity. */
function drawn(content: string, width: number, height: number): Uint8ClampedArray {
  const dots = new Uint8ClampedArray(width * height * 4).fill(255);
  let colour = [0, 0, 0];
  let path: number[][] = [];
  const operands: number[] = [];
  for (const token of content.split(/\s+/)) {
    if (/^-?[\d.]+$/.test(token)) {
      operands.push(Number(token));
      continue;
    }
    if (token === 're') path.push(operands.slice(-4));
    if (token === 'scn') colour = operands.slice(-3).map((share) => Math.round(share * 255));
    if (token === 'f') {
      for (const [x = 0, y = 0, across = 0, down = 0] of path)
        for (let row = at(y); row < at(y + down); row += 1)
          for (let column = at(x); column < at(x + across); column += 1)
            dots.set(colour, (row * width + column) * 4);
      path = [];
    }
    operands.length = 0;
  }
  return dots;
}

const at = (points: number): number => Math.round(points * SCALE);
