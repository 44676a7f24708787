import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { BadConfiguration, CONFIG, publicUrl, type Config } from '#libs/platform';
import type { ItemStatus } from './media-item.entity.js';

const HOUR_S = 3600;

const NAME = /^gallery-[0-9a-f]{32}(-small)?\.webp$/;

/** What the documents show. */
export const GALLERY_NAME_PATTERN = NAME.source;

/**
 * Addresses of gallery pictures: signed, for an hour or two, as an <img> can send no token. Within an hour the address
 * of a picture stays the same, so that a browser need not fetch it again.
 */
@Injectable()
export class PictureLinks {
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    if (!config.SECRET_KEY) throw new BadConfiguration('SECRET_KEY: required with DATABASE_URL');
    this.key = Buffer.from(
      hkdfSync('sha256', Buffer.from(config.SECRET_KEY, 'hex'), '', 'boxoffice picture links', 32),
    );
  }

  /** @param status in which whoever is given the address may see it: it opens in that one, and once it is approved */
  to(name: string, status: ItemStatus): string {
    const until = (Math.floor(Date.now() / 1000 / HOUR_S) + 2) * HOUR_S;
    const signature = this.sign(status, name, until).toString('base64url');
    return `${publicUrl(this.config)}/media/gallery/${name}?until=${until}&signature=${signature}`;
  }

  /** Whether a link opens a picture of this status now. */
  opens(
    { name, until, signature }: { name: string; until: number; signature: string },
    status: ItemStatus,
  ): boolean {
    if (until * 1000 <= Date.now()) return false;
    const given = Buffer.from(signature, 'base64url');
    const matches = (signed: ItemStatus) => {
      const expected = this.sign(signed, name, until);
      return given.length === expected.length && timingSafeEqual(given, expected);
    };
    return matches(status) || (status === 'approved' && (matches('pending') || matches('hidden')));
  }

  private sign(status: ItemStatus, name: string, until: number): Buffer {
    return createHmac('sha256', this.key).update(`${status}\n${name}\n${until}`).digest();
  }
}

export const isGalleryName = (name: string): boolean => NAME.test(name);

/** The keys of a new picture and its thumbnail in the storage. */
export function galleryNames(id: string): { picture: string; thumbnail: string } {
  const hex = id.replaceAll('-', '');
  return { picture: `gallery-${hex}.webp`, thumbnail: `gallery-${hex}-small.webp` };
}
