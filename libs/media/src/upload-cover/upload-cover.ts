import { Inject, Injectable } from '@nestjs/common';
import { Audit, CONFIG, publicId, Storage, Transaction, type Config, type Member } from '#libs/platform';
import { FileStore } from '../files/file.store.js';
import { pictureName, pictureUrl } from '../open-picture/picture-name.js';
import { Pictures } from '../pictures/pictures.js';
import { bytesOfDataUrl } from './data-url.js';
import { ImageMalformed, ImageTooLarge, tellingOfImage } from './upload-cover.errors.js';

/** Bytes of an upload, decoded. */
export const COVER_BYTES = 2 * 1024 * 1024;

/** Characters of the longest data URL that may have no more bytes: a longer one is not decoded to be counted. */
const COVER_TEXT = 4 * Math.ceil(COVER_BYTES / 3) + 100;

const COVER = { longSide: 2400, seconds: 20 };

/**
 * Stores a cover picture, encoded anew, under the hash of what it then is: the same picture is stored once. One that is
 * on no event and no participant for a week is removed.
 * @returns its address, for an event's `image_url`
 * @throws what is in imageErrors for what is no picture; StorageFull, StorageUnavailable; Busy when too many wait
 */
@Injectable()
export class UploadCover {
  constructor(
    private readonly pictures: Pictures,
    private readonly storage: Storage,
    private readonly transaction: Transaction,
    private readonly audit: Audit,
    private readonly files: FileStore,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute(member: Member, dataUrl: string): Promise<string> {
    if (dataUrl.length > COVER_TEXT) throw new ImageTooLarge();
    const sent = bytesOfDataUrl(dataUrl);
    if (!sent) throw new ImageMalformed();
    if (sent.length > COVER_BYTES) throw new ImageTooLarge();
    const { bytes } = await tellingOfImage(() => this.pictures.reencode(sent, COVER));
    const name = pictureName(bytes);
    const url = pictureUrl(this.config, name);
    await this.files.announceCover(member.organisationId, name);
    if (!(await this.storage.exists(name))) await this.storage.put(name, bytes);
    await this.transaction.run(() =>
      this.audit.add(member, {
        action: 'image.upload',
        entity: publicId('org', member.organisationId),
        after: { image_url: url },
      }),
    );
    return url;
  }
}
