import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { browserOptions, inBrowser } from '../support/browser.js';
import { checkout, timesPaid } from '../support/hosted.js';
import { until } from '../support/race.js';
import {
  buy,
  confirm,
  eventNow,
  organisation,
  person,
  type OnSale,
  type Somebody,
} from '../support/world.js';

inBrowser('the hosted page', journey);

/** Clicked through as a person does, from the shop to Stripe's page and back. */
function journey(): void {
  let box: Boxoffice;
  let browser: Browser;
  let shop: Server;
  let home: string;
  let on: OnSale;
  let sam: Somebody;
  let page: Page;

  beforeAll(async () => {
    shop = createServer((request, response) => {
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(`<!doctype html><title>Shop</title><h1>${request.url?.split('?')[0] ?? ''}</h1>`);
    });
    await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
    home = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
    [box, browser] = await Promise.all([startBoxoffice(), chromium.launch(browserOptions)]);
    on = await eventNow(await organisation(box), { types: [{ name: 'VIP <b>', price_pence: 4500 }] });
  });
  afterAll(async () => {
    await browser?.close();
    shop.closeAllConnections();
    await new Promise((resolve) => shop.close(resolve));
    await box.stop();
  });
  beforeEach(async () => {
    sam = await person(box);
    page = await browser.newPage();
  });
  afterEach(() => page.close());

  async function begin(): Promise<string> {
    const { orderId } = (await buy(sam, on, 2)).body;
    const back = { successUrl: `${home}/paid?session={CHECKOUT_SESSION_ID}`, cancelUrl: `${home}/basket` };
    const { body } = await checkout(sam, orderId, back);
    await page.goto(body.url);
    return orderId;
  }

  async function payWith(number: string): Promise<void> {
    await page.getByLabel('Card number').fill(number);
    await page.getByLabel('Expiry').fill('12 / 34');
    await page.getByLabel('Security code').fill('123');
    await page.getByRole('button', { name: 'Pay' }).click();
  }

  const arrives = (path: string) => page.waitForURL((url) => url.origin === home && url.pathname === path);

  async function expectConfirmed(orderId: string): Promise<void> {
    await box.settle();
    const { body } = await confirm(sam, orderId);
    expect(body).toMatchObject({ status: 'confirmed', tickets: [{}, {}] });
    expect(await timesPaid(box, orderId)).toBe(1);
  }

  it('is declined, then pays and leads back', async () => {
    const orderId = await begin();
    expect(await page.locator('body').innerText()).toContain('SANDBOX');
    expect(await page.locator('table').innerText()).toContain('2 × VIP <b>');
    expect(await page.locator('h1').innerText()).toBe('Pay 90.00 gbp');
    await payWith('4000 0000 0000 0002');
    expect(await page.getByRole('alert').innerText()).toBe('Your card was declined.');
    await payWith('4242 4242 4242 4242');
    await arrives('/paid');
    expect(new URL(page.url()).searchParams.get('session')).toMatch(/^cs_test_/);
    await expectConfirmed(orderId);
  });

  it('asks the bank, which says no at first', async () => {
    const orderId = await begin();
    await payWith('4000 0000 0000 3220');
    await page.getByRole('button', { name: 'Fail' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('unable to authenticate');
    await payWith('4000 0000 0000 3220');
    await page.getByRole('button', { name: 'Complete' }).click();
    await arrives('/paid');
    await expectConfirmed(orderId);
  });

  it('leads back to the shop who does not want to pay', async () => {
    const orderId = await begin();
    await page.getByRole('link', { name: 'Back to the shop' }).click();
    await arrives('/basket');
    await until('it is still to be paid', async () => (await confirm(sam, orderId)).status === 402);
  });
}
