import { publicId, type IdPrefix } from '../ids/ids.js';

/** The id that stands in the documents' examples. */
export const exampleId = (prefix: IdPrefix): string =>
  publicId(prefix, '0198c2d4-7a10-7c3e-9f21-5b6a7c8d9e0f');
