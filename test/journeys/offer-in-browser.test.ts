import { chromium, type Browser } from 'playwright-core';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { artefact, browserOptions, inBrowser, PHONE } from '../support/browser.js';
import { linkTo, mailTo, newAddress } from '../support/invitations.js';
import { until } from '../support/race.js';
import { full, giveUp, wait } from '../support/waiting-list.js';
import { organisation } from '../support/world.js';

const PASSWORD = 'correct horse battery';

inBrowser('places that somebody waited for', journey);

/** Read from the mailbox and paid for on a phone. */
function journey(): void {
  let box: Boxoffice;
  let browser: Browser;

  beforeAll(async () => {
    [box, browser] = await Promise.all([startBoxoffice({ worker: true }), chromium.launch(browserOptions)]);
  });
  afterAll(async () => {
    await browser?.close();
    await box.stop();
  });

  it('are paid for by the link in the offer’s mail', async () => {
    const email = newAddress();
    const account = { email, password: PASSWORD, firstName: 'Sam', lastName: 'Lee' };
    const { body } = await box.client.post('/api/auth/register', account);
    const sam = { userId: '', email, client: box.client.as(body.token) };
    const { on, holders } = await full(box, await organisation(box), 1);
    expect((await wait(sam, on)).status).toBe(201);
    for (const holder of holders) await giveUp(holder);
    const offers = async () =>
      (await mailTo(box, email)).filter(({ subject }) => subject.startsWith('Places for you'));
    await until('the offer has come', async () => (await offers()).length > 0);
    const link = linkTo(box, 'offer', (await offers())[0]?.text);

    const page = await browser.newPage(PHONE);
    await page.goto(link);
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill(PASSWORD);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.screenshot({ path: artefact('offer.png') });
    await page.getByRole('button', { name: 'Sign in and pay' }).click();
    await page.getByLabel('Card number').fill('4242 4242 4242 4242');
    await page.getByLabel('Expiry').fill('12 / 34');
    await page.getByLabel('Security code').fill('123');
    await page.getByRole('button', { name: 'Pay' }).click();
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    await box.settle();
    const mine = await sam.client.get('/api/client/events/tickets/mine');
    expect(mine.body.data).toMatchObject([{ status: 'confirmed', event: { id: on.eventId } }]);

    // The link leads nowhere now, and says so.
    await page.goto('about:blank');
    await page.goto(link);
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in and pay' }).click();
    await page.getByRole('heading', { name: 'The offer is over' }).waitFor();
    await page.close();
  });
}
