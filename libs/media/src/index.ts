export { NoImageFound, UnsplashNotConfigured, UnsplashUnavailable } from './find-cover/find-cover.errors.js';
export { FindCover } from './find-cover/find-cover.js';
export { MediaModule } from './media.module.js';
export { NoSuchPicture } from './open-picture/open-picture.errors.js';
export { OpenPicture } from './open-picture/open-picture.js';
export { PICTURE_NAME_PATTERN } from './open-picture/picture-name.js';
export { imageErrors } from './upload-cover/upload-cover.errors.js';
export { COVER_BYTES, UploadCover } from './upload-cover/upload-cover.js';
