/** The numbers that Stripe's test page names, as the test payment methods that do the same. */
const NUMBERS: Readonly<Record<string, string>> = {
  '4242424242424242': 'pm_card_visa',
  '4000056655665556': 'pm_card_visa_debit',
  '5555555555554444': 'pm_card_mastercard',
  '371449635398431': 'pm_card_amex',
  '4000000000000002': 'pm_card_chargeDeclined',
  '4000000000009995': 'pm_card_chargeDeclinedInsufficientFunds',
  '4000000000009987': 'pm_card_chargeDeclinedLostCard',
  '4000000000009979': 'pm_card_chargeDeclinedStolenCard',
  '4000000000000069': 'pm_card_chargeDeclinedExpiredCard',
  '4000000000000127': 'pm_card_chargeDeclinedIncorrectCvc',
  '4000000000000119': 'pm_card_chargeDeclinedProcessingError',
  '4000000000003220': 'pm_card_threeDSecure2Required',
  '4000000000003063': 'pm_card_threeDSecureRequired',
  '4000002760003184': 'pm_card_authenticationRequired',
  '4000008400001629': 'pm_card_threeDSecureRequiredChargeDeclined',
  '4000000000007726': 'pm_card_pendingRefund',
  '4000000000005126': 'pm_card_refundFail',
  '4000000000000259': 'pm_card_createDispute',
  '4000000000002685': 'pm_card_createDisputeProductNotReceived',
  '4000000000001976': 'pm_card_createDisputeInquiry',
};

export type TypedCard = { method: string } | { refused: string };

/** What a person typed into the hosted page: a test payment method, or what is wrong with it. */
export function typedCard(given: Record<string, unknown>): TypedCard {
  const digits = (name: string) => (typeof given[name] === 'string' ? given[name].replace(/[\s-]/g, '') : '');
  const method = Object.hasOwn(NUMBERS, digits('number')) ? NUMBERS[digits('number')] : undefined;
  if (method === undefined) return { refused: 'Your card number is not one of the test cards.' };
  const [, month, year] = /^(0[1-9]|1[0-2])\/?(\d\d)$/.exec(digits('expiry')) ?? [];
  if (month === undefined || year === undefined)
    return { refused: "Your card's expiration date is incomplete." };
  if (Date.UTC(2000 + Number(year), Number(month)) <= Date.now())
    return { refused: "Your card's expiration date is in the past." };
  if (!/^\d{3,4}$/.test(digits('cvc'))) return { refused: "Your card's security code is incomplete." };
  return { method };
}
