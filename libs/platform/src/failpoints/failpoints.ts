/** Where a process can be made to die: between the steps of everything that moves places, money, files or mails. */
export const FAILPOINTS = [
  'register.placed',
  'purchase.placed',
  'open-payment.written',
  'open-payment.created',
  'open-payment.recorded',
  'check-payment.asked',
  'confirm-order.checked',
  'settle-order.uncommitted',
  'confirm-order.settled',
  'receive-webhook.verified',
  'receive-webhook.stored',
  'handle-webhook.begun',
  'handle-webhook.uncommitted',
  'handle-webhook.committed',
  'relay.uncommitted',
  'relay.handled',
  'relay.marked',
  'relay.committed',
  'request-refund.uncommitted',
  'send-refund.begun',
  'send-refund.made',
  'send-refund.recorded',
  'retry-refund.uncommitted',
  'retry-refund.committed',
  'close-payment.created',
  'close-payment.ended',
  'expire-holds.closed',
  'expire-holds.expired',
  'cancel-order.closed',
  'cancel-order.uncommitted',
  'cancel-order.cancelled',
  'cancel-event.uncommitted',
  'cancel-event.order-cancelled',
  'cancel-event.handed-over',
  'reconcile.asked',
  'reconcile.recorded',
  'reconcile.refund-asked',
  'reconcile.news-stored',
  'reconcile.settled',
  'upload-pictures.announced',
  'upload-pictures.stored',
  'remove-file.deleted',
  'send-mail.accepted',
] as const;

export type Failpoint = (typeof FAILPOINTS)[number];

/** A point, and which time that it is reached is the last. */
export interface ArmedFailpoint {
  point: Failpoint;
  time: number;
}

let armed: Failpoint | undefined;
let timesLeft = 0;

/**
 * Reads `name`, or `name:3` for the third time.
 * @throws Error saying what it must be
 */
export function failpointOf(text: string): ArmedFailpoint {
  const [, name, time = '1'] = /^([^:]*)(?::([1-9]\d{0,5}))?$/.exec(text) ?? [];
  const point = FAILPOINTS.find((one) => one === name);
  if (point === undefined) {
    throw new Error(
      `must be the name of a failpoint, or with ":3" for the third time it is reached, not "${text}"`,
    );
  }
  return { point, time: Number(time) };
}

/** Once, at start, from the setting FAILPOINT. */
export function armFailpoint(failpoint: ArmedFailpoint | undefined): void {
  armed = failpoint?.point;
  timesLeft = failpoint?.time ?? 0;
}

/** Ends the process here, as `kill -9` would, if this point is armed. */
export function reach(point: Failpoint): void {
  if (point !== armed) return;
  timesLeft -= 1;
  if (timesLeft === 0) process.kill(process.pid, 'SIGKILL');
}
