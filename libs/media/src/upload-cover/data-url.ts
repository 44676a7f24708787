const FORM = /^data:image\/[a-z0-9.+-]{1,50};base64,/i;

/**
 * The bytes of `data:image/…;base64,…`; the type it claims is nobody's business. Base64 as written, without gaps,
 * other alphabets or bits to spare: two texts never mean the same.
 * @returns undefined for what is not of that form
 */
export function bytesOfDataUrl(text: string): Buffer | undefined {
  const [head] = FORM.exec(text.slice(0, 100)) ?? [];
  if (head === undefined) return undefined;
  const encoded = text.slice(head.length);
  const bytes = Buffer.from(encoded, 'base64');
  return bytes.length > 0 && bytes.toString('base64') === encoded ? bytes : undefined;
}
