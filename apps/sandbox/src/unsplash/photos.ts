import { createHash } from 'node:crypto';

interface Photographer {
  username: string;
  name: string;
}

const PHOTOGRAPHERS: [Photographer, ...Photographer[]] = [
  { username: 'janedoe', name: 'Jane Doe' },
  { username: 'samlee', name: 'Sam Lee' },
  { username: 'oliveowner', name: 'Olive Owner' },
];

/** As many as any words find. */
export const FOUND = 30;

const SITE = 'https://unsplash.com';

/** The same words find the same photos. */
export const idOf = (words: string, index: number): string =>
  createHash('sha256').update(`${words.toLowerCase()} ${index}`).digest('base64url').slice(0, 11);

/** One photo as a search shows it. Its picture is here, so that it can be seen without a network. */
export function photo(base: string, id: string, words: string): object {
  const { username, name } = PHOTOGRAPHERS[id.charCodeAt(0) % PHOTOGRAPHERS.length] ?? PHOTOGRAPHERS[0];
  const { width, height, colour } = lookOf(id);
  const picture = (size: string) => `${base}/unsplash-pictures/${id}.svg?${size}`;
  const user = `${base}/users/${username}`;
  return {
    id,
    slug: `a-sandbox-photo-${id}`,
    created_at: '2026-01-05T10:00:00Z',
    updated_at: '2026-01-05T10:00:00Z',
    width,
    height,
    color: colour,
    blur_hash: 'LKO2?U%2Tw=w]~RBVZRi};RPxuwH',
    description: null,
    alt_description: words,
    urls: {
      raw: picture('ixid=sandbox'),
      full: picture('ixid=sandbox&q=85'),
      regular: picture('ixid=sandbox&w=1080'),
      small: picture('ixid=sandbox&w=400'),
      thumb: picture('ixid=sandbox&w=200'),
    },
    links: {
      self: `${base}/photos/${id}`,
      html: `${SITE}/photos/a-sandbox-photo-${id}`,
      download: `${SITE}/photos/${id}/download?ixid=sandbox-${id}`,
      download_location: `${base}/photos/${id}/download?ixid=sandbox-${id}`,
    },
    likes: 7,
    user: {
      id: `user-${username}`,
      username,
      name,
      portfolio_url: null,
      links: { self: user, html: `${SITE}/@${username}`, photos: `${user}/photos` },
    },
  };
}

/** What the photo looks like: one colour of its own, and a word about where it is from. */
export function pictureOf(id: string): string {
  const { width, height, colour } = lookOf(id);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="1080" height="720">` +
    `<rect width="100%" height="100%" fill="${colour}"/>` +
    `<text x="50%" y="50%" fill="#fff" font-size="360" text-anchor="middle" font-family="sans-serif">SANDBOX</text></svg>`
  );
}

function lookOf(id: string): { width: number; height: number; colour: string } {
  const hash = createHash('sha256').update(id).digest();
  const part = (index: number) => (40 + ((hash[index] ?? 0) % 120)).toString(16).padStart(2, '0');
  return { width: 6000, height: 4000, colour: `#${part(0)}${part(1)}${part(2)}` };
}
