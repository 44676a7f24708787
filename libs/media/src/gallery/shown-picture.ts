import { publicId } from '#libs/platform';
import type { ShownItem } from './gallery.store.js';
import type { ItemStatus } from './media-item.entity.js';
import type { PictureLinks } from './picture-links.js';

/** A picture as visitors of a gallery see it. */
export interface ShownPicture {
  id: string;
  url: string;
  thumbnailUrl: string;
  /** Pixels. */
  width: number;
  height: number;
  caption: string | null;
  uploadedBy: { name: string; guest: boolean };
  mine: boolean;
  status: ItemStatus;
  /** UTC instants. */
  takenAt: string | null;
  createdAt: string;
}

/** Others at an event are told the first name and how the last one begins. */
export function shownPicture(item: ShownItem, links: PictureLinks): ShownPicture {
  const { firstName, lastName } = item;
  const initial = lastName ? ` ${[...lastName][0]}.` : '';
  return {
    id: publicId('med', item.id),
    url: links.to(item.picture, item.status),
    thumbnailUrl: links.to(item.thumbnail, item.status),
    width: item.width,
    height: item.height,
    caption: item.caption,
    uploadedBy: { name: firstName + initial, guest: item.byGuest },
    mine: item.mine,
    status: item.status,
    takenAt: item.takenAt?.toISOString() ?? null,
    createdAt: item.createdAt.toISOString(),
  };
}
