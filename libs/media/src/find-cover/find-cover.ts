import { Injectable } from '@nestjs/common';
import type { Photo } from '../unsplash/photo.js';
import { UnsplashGateway } from '../unsplash/unsplash.gateway.js';
import { NoImageFound } from './find-cover.errors.js';

/** For all the calls together: somebody is waiting. */
const DEADLINE_MS = 10_000;

/**
 * A photo of Unsplash's for an event: of its kind and name, or else of its kind. It is linked to, not copied, and
 * Unsplash is told of its use first: a photo it could not be told of is not handed out.
 * @throws NoImageFound; UnsplashNotConfigured without a key; UnsplashUnavailable when it fails, refuses or takes too long
 */
@Injectable()
export class FindCover {
  constructor(private readonly unsplash: UnsplashGateway) {}

  async execute({ name, eventType }: { name: string; eventType: string | null }): Promise<Photo> {
    const signal = AbortSignal.timeout(DEADLINE_MS);
    for (const words of searches(name, eventType)) {
      const photo = await this.unsplash.search(words, signal);
      if (!photo) continue;
      await this.unsplash.trackDownload(photo, signal);
      return photo;
    }
    throw new NoImageFound();
  }
}

/** What is searched for, one after the other until something is found. */
export function searches(name: string, eventType: string | null): string[] {
  if (eventType === null) return [name];
  // `club_night` is a word to us alone.
  const kind = eventType.replaceAll('_', ' ').trim() || eventType;
  return [`${kind} ${name}`, kind];
}
