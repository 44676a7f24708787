import { chromium, type Browser } from 'playwright-core';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { artefact, browserOptions, inBrowser, PHONE } from '../support/browser.js';
import { arrived, linkTo } from '../support/invitations.js';
import { eventSoon, recipient, send, ticketOf } from '../support/transfers.js';
import { organisation, person } from '../support/world.js';

const PASSWORD = 'correct horse battery';

inBrowser('a ticket that was sent', journey);

/** Read from the mailbox and claimed on a phone, by somebody who has no account yet. */
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

  it('is claimed by the link in its mail, and shows its code', async () => {
    const sam = await person(box);
    const on = await eventSoon(await organisation(box), { event: { name: 'Rooftop <Sessions>' } });
    const email = recipient();
    expect((await send(sam, await ticketOf(sam, on), { email, message: 'Have fun!' })).status).toBe(201);
    const mail = await arrived(box, email);
    const link = linkTo(box, 'claim', mail.text);
    const page = await browser.newPage(PHONE);
    const said = () => page.locator('#title').innerText();

    await page.goto(link);
    await page.getByLabel('First name').fill('Kim');
    expect(await said()).toBe('A ticket for Rooftop <Sessions>');
    expect(await page.locator('#message').innerText()).toBe('Have fun!');
    expect(await page.getByLabel('E-mail').inputValue()).toBe(email);
    // Nothing is wider than the phone.
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.screenshot({ path: artefact('claim-offer.png') });
    await page.getByLabel('Last name').fill('Lee');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Register and claim the ticket' }).click();
    await page.getByAltText('QR code of the ticket').waitFor();
    expect(await said()).toBe('The ticket is yours');
    await page.screenshot({ path: artefact('claim-done.png') });

    const signedIn = await box.client.post('/api/auth/login', { email, password: PASSWORD });
    const mine = await box.client.as(signedIn.body.token).get('/api/client/events/tickets/mine');
    expect(mine.body.data).toMatchObject([{ status: 'confirmed', event: { id: on.eventId } }]);
    expect((await arrived(box, sam.email, 2)).subject).toBe('Your ticket for Rooftop <Sessions>: claimed');

    // The link is dead now, and says so.
    await page.goto('about:blank');
    await page.goto(link);
    await page.getByRole('heading', { name: 'This link does not work' }).waitFor();
    await page.close();
  });
}
