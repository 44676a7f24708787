import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { seedDemo, type DemoSummary } from '../../apps/local/src/demo/index.js';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { artefact, browserOptions, inBrowser } from '../support/browser.js';
import { documents } from '../support/documented.js';

inBrowser('the documents', journey);

/** Read at /docs, and tried there with what the demo tells: a person by a sign-in's token, a machine by its secret. */
function journey(): void {
  let box: Boxoffice;
  let browser: Browser;
  let demo: DemoSummary;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    [box, browser] = await Promise.all([startBoxoffice(), chromium.launch(browserOptions)]);
    const { app, config, baseUrl, sandbox } = box;
    demo = await seedDemo({ app, config, baseUrl, stripe: sandbox.stripe, mailUrl: sandbox.mailUrl });
  });
  beforeEach(async () => {
    // Each in a window of its own: the page remembers who authorised.
    page = await browser.newPage();
    page.setDefaultTimeout(50_000);
    complaints = [];
    // Such as what the policy blocks.
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
    page.on('pageerror', (error) => void complaints.push(error.message));
    await page.goto(`${box.baseUrl}/docs`);
  });
  afterEach(async () => {
    await page.close();
    expect(complaints).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await box.stop();
  });

  const choose = async (name: string) => {
    const { title } = documents[name]?.info ?? { title: '' };
    await page.locator('.topbar select').selectOption({ label: title });
    await page.getByRole('heading', { name: title }).waitFor();
  };

  const authorise = async (fill: (form: Locator) => Promise<void>) => {
    await page.locator('.auth-wrapper > .authorize').click();
    const form = page.locator('.modal-ux .auth-container').first();
    await fill(form);
    await form
      .getByRole('button', { name: 'Apply credentials' })
      .or(form.locator('button.authorize'))
      .first()
      .click();
    await form
      .getByRole('button', { name: 'Remove authorization' })
      .or(form.getByText('Logout'))
      .first()
      .waitFor();
    await page.locator('.modal-ux .close-modal').click();
  };

  /** @returns status and body of the answer that the page shows, nothing having been filled in */
  const execute = async (tag: string, operationId: string) => {
    const operation = page.locator(`[id="operations-${tag}-${operationId}"]`);
    await page.locator(`[id="operations-tag-${tag}"]`).click();
    await operation.locator('.opblock-summary-control').click();
    await operation.getByRole('button', { name: 'Try it out' }).click();
    await operation.getByRole('button', { name: 'Execute' }).click();
    const answer = operation.locator('.live-responses-table .response').first();
    const status = await answer.locator('.response-col_status').innerText();
    return {
      status: parseInt(status, 10),
      text: await answer.locator('.highlight-code').first().innerText(),
    };
  };

  it('can be chosen by audience, all of them', async () => {
    for (const name of Object.keys(documents)) await choose(name);
    const offered = await page.locator('.topbar select option').allInnerTexts();
    expect(offered.sort()).toEqual(
      Object.values(documents)
        .map(({ info }) => info.title)
        .sort(),
    );
  });

  it('let a machine get its token, and read its events', async () => {
    await choose('machine');
    await authorise(async (form) => {
      await form.getByLabel(/client_id/).fill(demo.m2m.clientId);
      await form.getByLabel(/client_secret/).fill(demo.m2m.clientSecret);
      for (const scope of await form.locator('.scopes .item').all()) await scope.click();
    });
    const { status, text } = await execute('Events', 'listLiveEvents');
    await page.screenshot({ path: artefact('docs-machine.png') });
    expect(status).toBe(200);
    expect(text).toContain(demo.events.conference);
  });

  it.each([
    ['customer', 'customer', 'Tickets', 'listMyTickets'],
    ['operator', 'operator', 'Events', 'listEvents'],
  ] as const)(
    'let the %s call with the token of a sign-in',
    async (name, account, tag, operationId) => {
      const signedIn = await box.client.post('/api/auth/login', demo.accounts[account]);
      await choose(name);
      await authorise((form) => form.locator('input').fill(signedIn.body.token));
      const { status, text } = await execute(tag, operationId);
      await page.screenshot({ path: artefact(`docs-${name}.png`) });
      expect(status).toBe(200);
      expect(text).toContain('"total"');
    },
    120_000,
  );
}
