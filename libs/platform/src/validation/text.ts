// C0 without tab and line feed, DEL and C1, none of which a name or text needs.
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/;
const LINE_BREAKS = /[\t\n]/;

// They turn what follows around, beyond the text's own end: a name would rewrite the page that it stands on.
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/;

// Letters, digits and signs, but for those that show nothing, such as the Hangul filler and Braille's blank.
const VISIBLE = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

/** Is it free of characters that control a terminal, a line or the direction of writing? */
export const isPlain = (text: string, lines: boolean): boolean =>
  !CONTROL.test(text) && !DIRECTION.test(text) && (lines || !LINE_BREAKS.test(text));

/** Is there anything to see? */
export const isVisible = (text: string): boolean => VISIBLE.test(text);

// What is seen, and the marks upon it: no spaces, nothing that hides.
const CODE = /^(?:(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{M}\p{N}\p{P}\p{S}])+$/u;

/** Can every character of it be seen and typed: nothing of it is a space? */
export const isCode = (text: string): boolean => CODE.test(text) && isPlain(text, false);

/** A code as codes are compared: whoever types it may use capitals or not. */
export const foldCode = (code: string): string => code.normalize('NFC').toUpperCase().toLowerCase();

// No user before the host, and no backslash, which some take for a slash.
const WEB_ADDRESS = /^https?:\/\/([^\s/?#@\\]+)(?:[/?#][^\s\\]*)?$/i;

/**
 * An address that a browser may be sent to: of the web, and of nothing else. Whoever reads it sees the host that it leads
 * to; names in other scripts are the exception.
 */
export function isWebAddress(text: string): boolean {
  const host = WEB_ADDRESS.exec(text)?.[1]?.replace(/:\d*$/, '').toLowerCase();
  if (host === undefined || !URL.canParse(text)) return false;
  return new URL(text).hostname === host || /[^\p{ASCII}]/u.test(host);
}

/** The origin as a browser sends it, of a text that says nothing but an origin. */
export function originOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 300 || !/^https?:\/\/[^\s/?#@\\]+$/i.test(value))
    return undefined;
  return URL.canParse(value) ? new URL(value).origin : undefined;
}
