import { publicId, UnknownId } from '../ids/ids.js';

const HIGHEST = 2n ** 63n - 1n;

/** The public id of a message, whose own is a number. */
export const publicMessageId = (id: string): string =>
  publicId(
    'msg',
    BigInt(id)
      .toString(16)
      .padStart(32, '0')
      .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
  );

/** The same, made in SQL of the column that holds the number. */
export const publicMessageIdSql = (column: string): string =>
  `platform.public_id('msg', lpad(to_hex(${column}), 32, '0')::uuid)`;

/**
 * The number behind the key of a message's public id.
 * @throws UnknownId where it can be no message's
 */
export function messageNumber(key: string): string {
  const number = BigInt(`0x${key.replaceAll('-', '')}`);
  if (number > HIGHEST) throw new UnknownId('message');
  return number.toString();
}
