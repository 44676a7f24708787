/** What a file that should be a picture was found to be. */
export type Flaw =
  /** None of the types we take. */
  | 'unsupported'
  | 'animated'
  | 'too-many-pixels'
  /** Cut off, or otherwise broken. */
  | 'damaged'
  /** Another file follows the picture in the same bytes. */
  | 'more-than-a-picture'
  /** It decodes for longer than it may. */
  | 'too-complex';

/** Thrown for bytes that are no picture for us. Each use case says it in the words of its own callers. */
export class PictureRefused extends Error {
  constructor(readonly flaw: Flaw) {
    super(`not a picture for us: ${flaw}`);
  }
}
