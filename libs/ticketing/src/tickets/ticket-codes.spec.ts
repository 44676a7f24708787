import { generateKeyPairSync } from 'node:crypto';
import type { SigningKeys } from '#libs/identity';
import { newId, publicId } from '#libs/platform';
import { TicketCodes } from './ticket-codes.js';

const codes = (...pairs: { privateKey: object; publicKey: object }[]) =>
  new TicketCodes({
    signing: () => ({ id: 'k', privateKey: pairs[0]?.privateKey }),
    verifying: () => pairs.map(({ publicKey }) => ({ id: 'k', publicKey })),
  } as unknown as SigningKeys);

describe('a ticket code', () => {
  const ours = generateKeyPairSync('ed25519');
  const ticketId = newId();

  it('is short, says which ticket and generation, and is read back', () => {
    const payload = codes(ours).issue(ticketId, 3);
    expect(payload.length).toBeLessThan(200);
    expect(payload.split('.').slice(0, 3)).toEqual(['bx1', publicId('ticket', ticketId), '3']);
    expect(codes(ours).read(payload)).toEqual({ ticketId: publicId('ticket', ticketId), generation: 3 });
  });

  it('is nothing to us once a character of it is changed', () => {
    const payload = codes(ours).issue(ticketId, 1);
    for (let at = 0; at < payload.length - 1; at += 1) {
      const changed = payload.slice(0, at) + (payload[at] === 'A' ? 'B' : 'A') + payload.slice(at + 1);
      expect(codes(ours).read(changed)).toBeUndefined();
    }
    for (const rubbish of [
      '',
      'bx1',
      'bx1...',
      `${payload}.more`,
      payload.replace('.1.', '.01.'),
      payload.repeat(2),
    ]) {
      expect(codes(ours).read(rubbish)).toBeUndefined();
    }
  });

  it("counts under an older key of ours, and never under a stranger's", () => {
    const stranger = generateKeyPairSync('ed25519');
    const newer = generateKeyPairSync('ed25519');
    const payload = codes(ours).issue(ticketId, 1);
    expect(codes(newer, ours).read(payload)).toBeDefined();
    expect(codes(stranger).read(payload)).toBeUndefined();
  });
});
