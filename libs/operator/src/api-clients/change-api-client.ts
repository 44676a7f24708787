import { Injectable } from '@nestjs/common';
import { ApiClientStore, newSecret, type ApiClient } from '#libs/identity';
import { Audit, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { ofAllVenues } from '#libs/venues';

type Change = 'rotate' | 'suspend' | 'activate' | 'delete';

/** What becomes of a machine's credentials. Each @throws NotOfAllVenues; UnknownId */
@Injectable()
export class ChangeApiClient {
  constructor(
    private readonly transaction: Transaction,
    private readonly clients: ApiClientStore,
    private readonly audit: Audit,
  ) {}

  /**
   * The old secret stops working at once; tokens that were got with it last their hour.
   * @returns the new secret, which is kept nowhere
   */
  async rotate(member: Member, id: string): Promise<string> {
    const { secret, hash } = newSecret();
    await this.change(member, id, 'rotate', (client) => this.clients.save({ ...client, secretHash: hash }));
    return secret;
  }

  /** Its tokens stop working at once, and it gets no other. One that is suspended already stays so. */
  async suspend(member: Member, id: string): Promise<void> {
    await this.change(member, id, 'suspend', (client) =>
      this.clients.save({ ...client, suspendedAt: client.suspendedAt ?? new Date() }),
    );
  }

  /** Ends a suspension; one that has expired stays so. */
  async activate(member: Member, id: string): Promise<void> {
    await this.change(member, id, 'activate', (client) =>
      this.clients.save({ ...client, suspendedAt: null }),
    );
  }

  /** For good: its tokens stop working at once. */
  async remove(member: Member, id: string): Promise<void> {
    await this.change(member, id, 'delete', () => this.clients.remove(id));
  }

  private async change(
    member: Member,
    id: string,
    what: Change,
    apply: (client: ApiClient) => Promise<void>,
  ): Promise<void> {
    ofAllVenues(member);
    await this.transaction.run(async () => {
      const client = await this.clients.lock(member.organisationId, id);
      if (!client) throw new UnknownId('API client');
      await apply(client);
      const { name, scopes, suspendedAt } = client;
      await this.audit.add(member, {
        action: `api-client.${what}`,
        entity: publicId('m2m', id),
        ...(what !== 'rotate' && { before: { name, scopes, suspended: suspendedAt !== null } }),
        ...((what === 'suspend' || what === 'activate') && {
          after: { name, scopes, suspended: what === 'suspend' },
        }),
      });
    });
  }
}
