import { Module } from '@nestjs/common';
import { CatalogueModule } from '#libs/catalogue';
import { IdentityModule } from '#libs/identity';
import { ExportUploads } from './export-uploads/export-uploads.js';
import { FileRemover } from './files/file-remover.js';
import { FileStore } from './files/file.store.js';
import { FindCover } from './find-cover/find-cover.js';
import { WhenErasedForgetUploads } from './forget-uploads/when-erased-forget-uploads.js';
import { GalleryStore } from './gallery/gallery.store.js';
import { PictureLinks } from './gallery/picture-links.js';
import { GuestInviteStore } from './guests/guest-invite.store.js';
import { GuestInvites } from './guests/guest-invites.js';
import { UploaderMarks } from './guests/uploader-marks.store.js';
import { GuestTokens } from './guests/guest-tokens.js';
import { GuestStrategy } from './guests/guest.strategy.js';
import { InviteGuest } from './invite-guest/invite-guest.js';
import { ListPictures } from './list-pictures/list-pictures.js';
import { ModeratePictures } from './moderate-pictures/moderate-pictures.js';
import { OpenGalleryPicture } from './open-gallery-picture/open-gallery-picture.js';
import { OpenPicture } from './open-picture/open-picture.js';
import { Pictures } from './pictures/pictures.js';
import { RemoveUnusedFiles } from './remove-files/remove-unused-files.js';
import { UnsplashGateway } from './unsplash/unsplash.gateway.js';
import { UploadCover } from './upload-cover/upload-cover.js';
import { Inbox } from './upload-pictures/incoming-files.js';
import { UploadedFiles } from './upload-pictures/uploaded-files.js';
import { UploadPictures } from './upload-pictures/upload-pictures.js';

const frontDoor = [
  ExportUploads,
  FindCover,
  GuestInvites,
  InviteGuest,
  ListPictures,
  ModeratePictures,
  OpenGalleryPicture,
  OpenPicture,
  RemoveUnusedFiles,
  UploadCover,
  UploadPictures,
];

@Module({
  imports: [CatalogueModule, IdentityModule],
  providers: [
    ...frontDoor,
    FileRemover,
    FileStore,
    GalleryStore,
    GuestInviteStore,
    GuestStrategy,
    GuestTokens,
    Inbox,
    PictureLinks,
    Pictures,
    UnsplashGateway,
    UploadedFiles,
    UploaderMarks,
    WhenErasedForgetUploads,
  ],
  exports: frontDoor,
})
export class MediaModule {}
