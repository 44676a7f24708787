import { Module } from '@nestjs/common';
import { FindCover } from './find-cover/find-cover.js';
import { OpenPicture } from './open-picture/open-picture.js';
import { Pictures } from './pictures/pictures.js';
import { UnsplashGateway } from './unsplash/unsplash.gateway.js';
import { UploadCover } from './upload-cover/upload-cover.js';

const frontDoor = [FindCover, OpenPicture, UploadCover];

@Module({ providers: [...frontDoor, Pictures, UnsplashGateway], exports: frontDoor })
export class MediaModule {}
