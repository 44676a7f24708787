import type { DemoSummary } from './demo/index.js';

/** What a newcomer reads after the start: where things are, who can sign in, and a purchase to paste. */
export function banner(input: { baseUrl: string; mailUrl: string; demo: DemoSummary | undefined }): string {
  const { baseUrl, mailUrl, demo } = input;
  const lines = ['', `  API       ${baseUrl}/api/…`, `  Documents ${baseUrl}/docs`];
  if (mailUrl !== '') lines.push(`  Mailbox   ${mailUrl}`);
  if (demo)
    lines.push(
      '',
      '  Demo accounts (role `client` is the operator; under /api/client are customers)',
      ...accounts(demo),
      `    machine    ${demo.m2m.clientId}  reads events and registers; its secret is m2m.clientSecret in demo.json`,
      '',
      '  Demo events',
      ...events(demo),
      '',
      '  Buy a ticket (paste all of it):',
      '',
      ...purchase(baseUrl, demo),
      '',
      '  The whole story, call by call, up to the door: npm run demo',
    );
  return [...lines, ''].join('\n');
}

function accounts(demo: DemoSummary): string[] {
  const { slug } = demo.organisation;
  const does: Record<keyof DemoSummary['accounts'], string> = {
    operator: 'venues, events, ticket types: role client',
    organiser: 'submits events, scans at their doors: role organiser',
    staff: 'scans at the door: role staff',
    admin: "the platform's own: /api/admin",
    customer: `buys; browse with the header orgid: ${slug}`,
    customer2: 'another, with all the places of the sold-out event',
  };
  const names = Object.keys(does) as (keyof typeof does)[];
  return names.map((name) => {
    const { email, password } = demo.accounts[name];
    return `    ${name.padEnd(10)} ${email.padEnd(24)} ${password}  ${does[name]}`;
  });
}

function events({ events: ids }: DemoSummary): string[] {
  const are: Record<keyof DemoSummary['events'], string> = {
    ticketed: 'a night at £15 and £45',
    free: 'to register for, no payment',
    soldOut: 'no place is left',
    conference: 'sessions, speakers and sponsors',
    series: 'eight weekly dates at £12: a purchase names its dateId',
  };
  const names = Object.keys(are) as (keyof typeof are)[];
  return names.map((name) => `    ${name.padEnd(10)} ${ids[name]}  ${are[name]}`);
}

// curl and node are all it needs: whoever reads this has both.
function purchase(baseUrl: string, demo: DemoSummary): string[] {
  const { customer } = demo.accounts;
  return [
    `get() { node -p "JSON.parse(require('fs').readFileSync(0))$1"; }; A=${baseUrl}/api; C=$A/client/events; J='content-type: application/json'`,
    `T=$(curl -s $A/auth/login -H "$J" -d '{"email":"${customer.email}","password":"${customer.password}"}' | get .token)`,
    `TYPE=$(curl -s $C/${demo.events.ticketed}/ticket-types -H "authorization: Bearer $T" | get '.data[0].id')`,
    `O=$(curl -s $C/tickets/purchase -H "authorization: Bearer $T" -H "$J" -d '{"eventId":"${demo.events.ticketed}","tickets":[{"ticketTypeId":"'$TYPE'","quantity":1}]}')`,
    `curl -s -o /dev/null -u ${demo.stripe.publishableKey}: ${demo.stripe.apiBase}/v1/payment_intents/$(printf %s "$O" | get .paymentIntentId)/confirm -d client_secret=$(printf %s "$O" | get .paymentIntentSecret) -d payment_method=pm_card_visa`,
    `curl -s $C/tickets/confirm-order -H "authorization: Bearer $T" -H "$J" -d '{"orderId":"'$(printf %s "$O" | get .orderId)'"}'; echo`,
    `curl -s $C/tickets/mine -H "authorization: Bearer $T"; echo`,
  ];
}
