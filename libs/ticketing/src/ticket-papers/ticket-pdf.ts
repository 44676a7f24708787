import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';
import { paperFonts, runsOf } from './paper-fonts.js';
import { placeOf, type TicketPaper } from './ticket-paper.js';

const MARGIN = 56;
const QR_SIZE = 240;
/** Of the code's modules, on every side: scanners need it white. */
const QUIET = 4;
const GREY = '#52525b';

interface Line {
  size: number;
  bold?: boolean;
  colour?: string;
  /** Points below. */
  gap?: number;
}

/** Tickets on A4, one a page, with the code to show at the door; drawn, so that it prints sharply. */
export function ticketsPdf(papers: readonly TicketPaper[]): Promise<Buffer> {
  const [first] = papers;
  if (!first) throw new Error('no ticket to print');
  const document = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    autoFirstPage: false,
    lang: 'en-GB',
    displayTitle: true,
    info: { Title: `Ticket for ${first.event}`, Author: first.organisation, Creator: 'Boxoffice' },
  });
  const whole = bytesOf(document);
  for (const font of ['plain', 'bold'] as const) document.registerFont(font, paperFonts[font]());
  for (const paper of papers) {
    document.addPage();
    draw(document, paper);
  }
  document.end();
  return whole;
}

/** A long name is set smaller, so that the code stays on the page. */
const titleSize = ({ length }: string): number => (length <= 40 ? 22 : length <= 90 ? 17 : 13);

function bytesOf(document: PDFKit.PDFDocument): Promise<Buffer> {
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.on('error', reject);
  });
}

function draw(document: PDFKit.PDFDocument, paper: TicketPaper): void {
  write(document, paper.organisation, { size: 11, colour: GREY, gap: 6 });
  write(document, paper.event, { size: titleSize(paper.event), bold: true, gap: 10 });
  write(document, paper.starts, { size: 14, bold: true, gap: 2 });
  write(document, `Doors open at ${paper.doors}`, { size: 11, colour: GREY, gap: 6 });
  write(document, placeOf(paper), { size: 12, gap: 14 });
  write(document, paper.ticketType, { size: 14, bold: true, gap: 2 });
  write(document, paper.holder, { size: 12, gap: 18 });
  drawCode(document, paper.code);
  write(document, paper.ticketId, { size: 9, colour: GREY, gap: 10 });
  write(
    document,
    'Show this code at the door, on paper or on a screen. It admits once: whoever shows it first.',
    {
      size: 10,
      colour: GREY,
    },
  );
}

function write(
  document: PDFKit.PDFDocument,
  text: string,
  { size, bold, colour = '#000000', gap = 0 }: Line,
) {
  document.fontSize(size).fillColor(colour);
  const runs = runsOf(text, bold ? 'bold' : 'plain');
  runs.forEach(({ font, text: part }, n) => {
    // The large font is put in only where it is needed.
    if (font === 'any') document.registerFont(font, paperFonts.any());
    document.font(font).text(part, { continued: n < runs.length - 1 });
  });
  document.y += gap;
}

function drawCode(document: PDFKit.PDFDocument, code: string): void {
  const { modules } = QRCode.create(code, { errorCorrectionLevel: 'M' });
  const side = QR_SIZE / (modules.size + 2 * QUIET);
  const top = document.y;
  document.rect(MARGIN, top, QR_SIZE, QR_SIZE).fill('#ffffff');
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column) === 0) continue;
      document.rect(MARGIN + (QUIET + column) * side, top + (QUIET + row) * side, side, side);
    }
  }
  document.fill('#000000');
  document.y = top + QR_SIZE + 10;
  document.x = MARGIN;
}
