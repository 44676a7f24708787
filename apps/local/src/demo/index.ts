import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CreateOrganisation, hashPassword, OrganisationStore, UserStore } from '#libs/identity';
import { newId, publicId, type Config, type Member, type Role } from '#libs/platform';
import { ensureMachine } from './machine.js';
import { DemoProgramme } from './programme.js';
import { type DemoSummary } from './summary.js';

export { type DemoAccount, type DemoSummary } from './summary.js';

const SLUG = 'attic';
const PASSWORD = 'boxoffice-demo';
const people = {
  operator: { email: 'operator@demo.example', firstName: 'Olive', lastName: 'Operator', role: 'client' },
  organiser: { email: 'organiser@demo.example', firstName: 'Otis', lastName: 'Organiser', role: 'organiser' },
  staff: { email: 'staff@demo.example', firstName: 'Stella', lastName: 'Staff', role: 'staff' },
  admin: { email: 'admin@demo.example', firstName: 'Ada', lastName: 'Admin', role: 'admin' },
  customer: { email: 'customer@demo.example', firstName: 'Sam', lastName: 'Lee', role: null },
  customer2: { email: 'customer2@demo.example', firstName: 'Kim', lastName: 'Park', role: null },
} as const satisfies Record<
  keyof DemoSummary['accounts'],
  { email: string; firstName: string; lastName: string; role: Role | null }
>;

/**
 * Makes sure that the demo is there, and writes demo.json. Every step looks first whether it was done, so
 * that a start which was interrupted is completed by the next.
 */
export async function seedDemo(input: {
  app: NestFastifyApplication;
  config: Config;
  baseUrl: string;
  stripe: DemoSummary['stripe'];
  mailUrl: string;
}): Promise<DemoSummary> {
  const { app, config, baseUrl, stripe, mailUrl } = input;
  const organisations = app.get(OrganisationStore, { strict: false });
  const organisationId = await ensureOrganisation(app, organisations);
  const userIds = await ensurePeople(app, organisations, organisationId);
  const operator: Member = {
    userId: userIds.operator,
    sessionId: '',
    email: people.operator.email,
    role: 'client',
    organisationId,
    allVenues: true,
  };
  const events = await new DemoProgramme(app, operator, userIds.customer2).ensure();
  const file = path.join(config.DATA_DIR, 'demo.json');
  const m2m = await ensureMachine(app, operator, file);
  const summary: DemoSummary = {
    baseUrl,
    organisation: { id: publicId('org', organisationId), slug: SLUG },
    accounts: Object.fromEntries(
      Object.entries(people).map(([name, { email }]) => [name, { email, password: PASSWORD }]),
    ) as DemoSummary['accounts'],
    events,
    m2m,
    stripe: { apiBase: stripe.apiBase, secretKey: stripe.secretKey, publishableKey: stripe.publishableKey },
    mail: { url: mailUrl },
  };
  mkdirSync(config.DATA_DIR, { recursive: true });
  writeFileSync(file, `${JSON.stringify(summary, null, 2)}\n`, {
    mode: 0o600,
  });
  return summary;
}

async function ensureOrganisation(
  app: NestFastifyApplication,
  organisations: OrganisationStore,
): Promise<string> {
  const there = await organisations.bySlug(SLUG);
  if (there) return there.id;
  const { email, firstName, lastName } = people.operator;
  return app.get(CreateOrganisation, { strict: false }).execute({
    name: 'The Attic',
    slug: SLUG,
    owner: { email, password: PASSWORD, firstName, lastName },
  });
}

async function ensurePeople(
  app: NestFastifyApplication,
  organisations: OrganisationStore,
  organisationId: string,
) {
  const users = app.get(UserStore, { strict: false });
  let passwordHash: string | undefined;
  const ids: [string, string][] = [];
  for (const [name, { email, firstName, lastName, role }] of Object.entries(people)) {
    if (!(await users.byEmail(email))) {
      passwordHash ??= await hashPassword(PASSWORD);
      await users.add({ id: newId(), email, passwordHash, firstName, lastName });
    }
    const user = await users.byEmail(email);
    if (!user) throw new Error(`${email} is gone`);
    if (role) await organisations.addMember(user.id, role === 'admin' ? null : organisationId, role);
    ids.push([name, user.id]);
  }
  return Object.fromEntries(ids) as Record<keyof typeof people, string>;
}
