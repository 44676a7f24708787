const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const HEX = '0123456789abcdef';
const HYPHEN = 45;

/** What each character of an alphabet stands for, by its code. */
const valuesOf = (alphabet: string): Uint8Array => {
  const values = new Uint8Array(128);
  for (let value = 0; value < alphabet.length; value += 1) values[alphabet.charCodeAt(value)] = value;
  return values;
};

const fives = valuesOf(ALPHABET);
const fours = valuesOf(HEX);
for (const [value, digit] of [...'ABCDEF'].entries()) fours[digit.charCodeAt(0)] = 10 + value;

/** The 128 bits of a UUID as TypeID writes them: 26 characters of 5 bits each, after two bits of nothing. */
export function suffixOf(uuid: string): string {
  let suffix = '';
  let read = 0;
  let bits = 2;
  for (let at = 0; at < uuid.length; at += 1) {
    const code = uuid.charCodeAt(at);
    if (code === HYPHEN) continue;
    read = ((read << 4) | (fours[code] ?? 0)) & 0xff;
    bits += 4;
    if (bits < 5) continue;
    bits -= 5;
    suffix += ALPHABET[(read >> bits) & 31];
  }
  return suffix;
}

/** The UUID of such characters, whatever its bits: a stranger may send any. */
export function uuidOf(suffix: string): string {
  let uuid = '';
  let read = 0;
  let bits = -2;
  for (let at = 0; at < suffix.length; at += 1) {
    read = ((read << 5) | (fives[suffix.charCodeAt(at)] ?? 0)) & 0x1ff;
    bits += 5;
    while (bits >= 4) {
      bits -= 4;
      const { length } = uuid;
      if (length === 8 || length === 13 || length === 18 || length === 23) uuid += '-';
      uuid += HEX[(read >> bits) & 15];
    }
  }
  return uuid;
}
