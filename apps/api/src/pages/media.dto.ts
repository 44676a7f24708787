import { IntField, VerbatimField, wholeNumber } from '#libs/platform';

export class GalleryPictureQuery {
  @wholeNumber
  @IntField({
    description: 'Until when the address works, in seconds since 1970',
    min: 1,
    max: 99_999_999_999,
    example: 1784318400,
  })
  until!: number;

  @VerbatimField({
    description: 'What the gallery has signed the address with',
    max: 100,
    example: 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA',
  })
  signature!: string;
}
