import { domainError } from '#libs/platform';

export class UnsplashNotConfigured extends domainError(
  'unavailable',
  'unsplash_not_configured',
  'Unsplash is not configured',
) {
  constructor() {
    super('This installation has no Unsplash access key: upload a picture instead');
  }
}

export class UnsplashUnavailable extends domainError(
  'upstream',
  'unsplash_unavailable',
  'Unsplash unavailable',
) {
  constructor() {
    super('Unsplash does not answer right now, or not any more this hour: try again later');
  }
}

export class NoImageFound extends domainError('not-found', 'no_image_found', 'No image found') {
  constructor() {
    super('Unsplash has no picture for these words: try others, or upload one');
  }
}
