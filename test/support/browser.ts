import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** How a browser is started, where there is one. */
export const browserOptions = { executablePath: CHROMIUM, args: FLAGS, chromiumSandbox: false };

/** A window as large as a phone's. */
export const PHONE = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  deviceScaleFactor: 2,
};

/** Where a picture of a page is kept for people to look at; no part of the repository. */
export function artefact(name: string): string {
  const folder = path.resolve(__dirname, '../artefacts');
  mkdirSync(folder, { recursive: true });
  return path.join(folder, name);
}

/** Runs a journey in a browser; where there is none it is reported as not run. */
export function inBrowser(what: string, journey: () => void): void {
  describe(`${what} in a browser`, () => {
    if (existsSync(CHROMIUM)) journey();
    else
      it('is reported as not run where there is no browser', () => {
        process.stdout.write(`NOT RUN: ${what} in a browser, as there is no ${CHROMIUM} (CHROMIUM_PATH)\n`);
      });
  });
}
