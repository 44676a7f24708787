import { Inject, Injectable } from '@nestjs/common';
import { FindOffer } from '#libs/catalogue';
import { OrganisationStore } from '#libs/identity';
import { CONFIG, publicUrl, UnknownId, type Config } from '#libs/platform';
import { assertOffered } from '../orders/order-draft.js';
import { OrderStore } from '../orders/order.store.js';
import { assertReturnUrls, type ReturnUrls } from './return-urls.js';

/** Holds return addresses against the allowed origins of whoever sells, and our own, where built-in pages are. Ids are private (UUIDs). */
@Injectable()
export class CheckReturnUrls {
  constructor(
    private readonly orders: OrderStore,
    private readonly offers: FindOffer,
    private readonly organisations: OrganisationStore,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws UnknownId for another's order, InvalidInput naming the fields */
  async ofOrder(customerId: string, orderId: string, urls: ReturnUrls): Promise<void> {
    const order = await this.orders.ofCustomer(customerId, orderId);
    if (!order) throw new UnknownId('order');
    await this.check(order.organisationId, urls);
  }

  /**
   * @param storefrontId the organisation where the customer stands, if in one's
   * @throws UnknownId for an event that is not there to be bought, EventCancelled, InvalidInput naming the fields
   */
  async ofEvent(eventId: string, storefrontId: string | null, urls: ReturnUrls): Promise<void> {
    const offer = await this.offers.execute(eventId);
    if (!offer || (storefrontId !== null && offer.organisationId !== storefrontId))
      throw new UnknownId('event');
    assertOffered(offer);
    await this.check(offer.organisationId, urls);
  }

  private async check(organisationId: string, { successUrl, cancelUrl }: ReturnUrls): Promise<void> {
    const seller = await this.organisations.byId(organisationId);
    const loopback = this.config.NODE_ENV !== 'production';
    const ours = new URL(publicUrl(this.config)).origin;
    assertReturnUrls({ successUrl, cancelUrl }, [ours, ...(seller?.allowedOrigins ?? [])], loopback);
  }
}
