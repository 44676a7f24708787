export { ExportUploads } from './export-uploads/export-uploads.js';
export { MediaFile } from './files/file.entity.js';
export { NoImageFound, UnsplashNotConfigured, UnsplashUnavailable } from './find-cover/find-cover.errors.js';
export { FindCover } from './find-cover/find-cover.js';
export { MediaItem, itemStatuses, type ItemStatus } from './gallery/media-item.entity.js';
export { GALLERY_NAME_PATTERN } from './gallery/picture-links.js';
export { type Visitor } from './gallery/visitor.js';
export { GuestInvite } from './guests/guest-invite.entity.js';
export { GuestInvites } from './guests/guest-invites.js';
export { InviteGuest } from './invite-guest/invite-guest.js';
export { ListPictures } from './list-pictures/list-pictures.js';
export { MediaModule } from './media.module.js';
export { Gallery1700000000110 } from './migrations/1700000000110-gallery.js';
export { ModeratePictures } from './moderate-pictures/moderate-pictures.js';
export { OpenGalleryPicture } from './open-gallery-picture/open-gallery-picture.js';
export { NoSuchPicture } from './open-picture/open-picture.errors.js';
export { OpenPicture } from './open-picture/open-picture.js';
export { PICTURE_NAME_PATTERN } from './open-picture/picture-name.js';
export { RemoveUnusedFiles } from './remove-files/remove-unused-files.js';
export { imageErrors } from './upload-cover/upload-cover.errors.js';
export { COVER_BYTES, UploadCover } from './upload-cover/upload-cover.js';
export { type IncomingFiles } from './upload-pictures/incoming-files.js';
export {
  pictureErrors,
  PictureTooLarge,
  UploadQuotaReached,
} from './upload-pictures/upload-pictures.errors.js';
export { MOST_FILES, PICTURE_BYTES, UploadPictures } from './upload-pictures/upload-pictures.js';
