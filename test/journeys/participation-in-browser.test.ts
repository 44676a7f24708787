import { chromium, type Browser } from 'playwright-core';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { artefact, browserOptions, inBrowser, PHONE } from '../support/browser.js';
import { arrived, linkTo, mailTo, newAddress } from '../support/invitations.js';
import { until } from '../support/race.js';
import { created, eventOnSale, organisation } from '../support/world.js';

const PASSWORD = 'correct horse battery';

inBrowser('an invitation to take part', journey);

/** Read from the mailbox and answered on a phone, by somebody who has no account yet. */
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

  it('is answered by the link in its mail, once the address is shown to be theirs', async () => {
    const attic = await organisation(box);
    const { operator } = attic;
    const { eventId } = await eventOnSale(attic);
    const participants = `/api/my-events/${eventId}/participants`;
    const email = newAddress();
    const id = created(await operator.client.post(participants, { name: 'Ada', type: 'speaker', email }));
    const stands = async () => (await operator.client.get(`${participants}/${id}`)).body.data;
    const invitation = linkTo(box, 'invitation', (await arrived(box, email)).text);

    const page = await browser.newPage(PHONE);
    const form = page.locator('#answer');
    const alert = page.getByRole('alert');
    await page.goto(invitation);
    await page.getByRole('button', { name: 'I have no account yet' }).click();
    await form.getByLabel('First name').fill('Ada');
    await form.getByLabel('Last name').fill('Byron');
    await form.getByLabel('E-mail').fill(email);
    await form.getByLabel('Password').fill(PASSWORD);
    await form.getByLabel('A word to the organiser').fill('Happy to come.');
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.screenshot({ path: artefact('take-part.png') });
    await page.getByRole('button', { name: 'I will take part' }).click();
    await alert.filter({ hasText: 'verify it by the link that we mail you' }).waitFor();
    expect((await stands()).status).toBe('invited');

    const confirms = async () => (await mailTo(box, email)).find(({ text }) => text.includes('/go/verify#'));
    await until('the mail that confirms the address has come', async () => (await confirms()) !== undefined);
    const other = await browser.newPage(PHONE);
    await other.goto(linkTo(box, 'verify', (await confirms())?.text));
    await other.getByLabel('Password').fill(PASSWORD);
    await other.getByRole('button', { name: 'Confirm' }).click();
    await other.getByRole('heading', { name: 'Thank you' }).waitFor();
    await other.close();

    await page.getByRole('button', { name: 'I will take part' }).click();
    await page.getByRole('heading', { name: 'You take part' }).waitFor();
    expect(await stands()).toMatchObject({ status: 'confirmed', note: 'Happy to come.' });

    // They change their mind, by the same link.
    await page.goto('about:blank');
    await page.goto(invitation);
    await form.getByLabel('E-mail').fill(email);
    await form.getByLabel('Password').fill('another password');
    await page.getByRole('button', { name: 'No, thank you' }).click();
    await alert.filter({ hasText: 'E-mail or password is wrong.' }).waitFor();
    await form.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'No, thank you' }).click();
    await page.getByRole('heading', { name: 'You do not take part' }).waitFor();
    expect(await stands()).toMatchObject({ status: 'declined', note: null });
    await page.close();
  });
}
