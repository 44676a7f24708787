import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  FindCover,
  imageErrors,
  NoImageFound,
  UnsplashNotConfigured,
  UnsplashUnavailable,
  UploadCover,
} from '#libs/media';
import { Caller, Fails, ForOperator, StorageFull, StorageUnavailable, type Member } from '#libs/platform';
import {
  GenerateImageRequest,
  GenerateImageResponse,
  UploadImageRequest,
  UploadImageResponse,
} from './cover-image.dto.js';

@ApiTags('Events')
@Controller()
export class CoverImageController {
  constructor(
    private readonly upload: UploadCover,
    private readonly find: FindCover,
  ) {}

  /** Stores a cover picture. It is encoded anew, at most 2400 pixels long, and whatever was said in it is gone. */
  @Post('/api/my-events/image')
  @ForOperator()
  @HttpCode(200)
  @Fails(...imageErrors, StorageFull, StorageUnavailable)
  async uploadCoverImage(
    @Caller() member: Member,
    @Body() { image }: UploadImageRequest,
  ): Promise<UploadImageResponse> {
    return { success: true, url: await this.upload.execute(member, image) };
  }

  /** Finds a cover picture at Unsplash. Show its attribution beside it. */
  @Post('/api/my-events/generate-image')
  @ForOperator()
  @HttpCode(200)
  @Fails(NoImageFound, UnsplashNotConfigured, UnsplashUnavailable)
  async generateCoverImage(
    @Body() { name, event_type = null }: GenerateImageRequest,
  ): Promise<GenerateImageResponse> {
    const { url, photographer, photographerUrl, pageUrl } = await this.find.execute({
      name,
      eventType: event_type,
    });
    return {
      success: true,
      url,
      attribution: { photographer, photographer_url: photographerUrl, unsplash_url: pageUrl },
    };
  }
}
