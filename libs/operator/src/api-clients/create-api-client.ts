import { Injectable } from '@nestjs/common';
import { ApiClientStore, newSecret } from '#libs/identity';
import { Audit, newId, publicId, Transaction, type MachineScope, type Member } from '#libs/platform';
import { ofAllVenues } from '#libs/venues';

export interface CreateApiClientInput {
  name: string;
  description?: string | null;
  scopes: MachineScope[];
  /** Absent: it does not expire. */
  expiresAfterDays?: number;
}

const DAY_MS = 86_400_000;

/** A machine's credentials, which read what the whole organisation has. */
@Injectable()
export class CreateApiClient {
  constructor(
    private readonly transaction: Transaction,
    private readonly clients: ApiClientStore,
    private readonly audit: Audit,
  ) {}

  /**
   * @returns its id, and the secret, which is kept nowhere
   * @throws NotOfAllVenues
   */
  async execute(
    member: Member,
    { name, description = null, scopes, expiresAfterDays }: CreateApiClientInput,
  ): Promise<{ id: string; secret: string }> {
    ofAllVenues(member);
    const id = newId();
    const { secret, hash } = newSecret();
    const expiresAt =
      expiresAfterDays === undefined ? null : new Date(Date.now() + expiresAfterDays * DAY_MS);
    await this.transaction.run(async () => {
      const { organisationId, userId } = member;
      await this.clients.add({
        id,
        organisationId,
        name,
        description,
        scopes,
        secretHash: hash,
        createdBy: userId,
        expiresAt,
      });
      await this.audit.add(member, {
        action: 'api-client.create',
        entity: publicId('m2m', id),
        after: { name, description, scopes, expires_at: expiresAt?.toISOString() ?? null },
      });
    });
    return { id, secret };
  }
}
