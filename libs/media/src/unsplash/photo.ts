/** What we know of a photo at Unsplash. */
export interface Photo {
  /** Where it is shown from: Unsplash's guidelines want it linked to, never copied. */
  url: string;
  photographer: string;
  photographerUrl: string;
  pageUrl: string;
  /** To be called when the photo is put to use. */
  downloadLocation: string;
}

/** Thrown when the answer is not what Unsplash documents. */
export class NotUnsplashs extends Error {}

/** Reads one photo of an answer; trusts nothing in it. */
export function photoOf(json: unknown): Photo {
  return {
    url: address(json, 'urls', 'regular'),
    photographer: text(json, 'user', 'name'),
    photographerUrl: credited(address(json, 'user', 'links', 'html')),
    pageUrl: credited(address(json, 'links', 'html')),
    downloadLocation: address(json, 'links', 'download_location'),
  };
}

function text(json: unknown, ...path: string[]): string {
  let value = json;
  for (const name of path) value = (value as Record<string, unknown> | null | undefined)?.[name];
  if (typeof value !== 'string' || value === '') throw new NotUnsplashs(`no ${path.join('.')}`);
  return value;
}

function address(json: unknown, ...path: string[]): string {
  const value = text(json, ...path);
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol))
    throw new NotUnsplashs(`${path.join('.')} is no address`);
  return value;
}

/** Links back to Unsplash say who sends the visitor. */
function credited(link: string): string {
  const url = new URL(link);
  url.searchParams.set('utm_source', 'boxoffice');
  url.searchParams.set('utm_medium', 'referral');
  return url.href;
}
