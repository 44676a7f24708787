import { existsSync, readFileSync } from 'node:fs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiClientStore, secretMatches } from '#libs/identity';
import { ChangeApiClient, CreateApiClient } from '#libs/operator';
import { machineScopes, publicId, type MachineScope, type Member } from '#libs/platform';
import type { DemoSummary } from './summary.js';

const NAME = 'Demo integration';
const scopes = Object.keys(machineScopes) as MachineScope[];

/**
 * Credentials of a machine for the demo. Its secret is kept nowhere but in demo.json: where that is lost, or tells of
 * another, it gets a new one.
 */
export async function ensureMachine(
  app: NestFastifyApplication,
  operator: Member,
  file: string,
): Promise<DemoSummary['m2m']> {
  const clients = app.get(ApiClientStore, { strict: false });
  const id = await clients.named(operator.organisationId, NAME);
  if (id === undefined) {
    const description = 'Reads events and registers';
    const made = await app
      .get(CreateApiClient, { strict: false })
      .execute(operator, { name: NAME, description, scopes });
    return { clientId: publicId('m2m', made.id), clientSecret: made.secret, scopes };
  }
  const told = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<DemoSummary>).m2m
    : undefined;
  const known = await clients.known(id);
  if (told && secretMatches(known?.secretHash, told.clientSecret)) return told;
  const clientSecret = await app.get(ChangeApiClient, { strict: false }).rotate(operator, id);
  return { clientId: publicId('m2m', id), clientSecret, scopes };
}
