import sharp from 'sharp';
import { instantTaken, takenOf } from './taken-at.js';

describe('when a photo was taken', () => {
  const exifOf = async (fields: Record<string, string>) => {
    const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#369' } })
      .withExif({ IFD2: fields })
      .jpeg()
      .toBuffer();
    return (await sharp(bytes).metadata()).exif;
  };

  it('is what the camera says, by its own offset or else by the zone of the event', async () => {
    const local = takenOf(await exifOf({ DateTimeOriginal: '2024:07:17 20:30:00' }));
    expect(local && instantTaken(local, 'Europe/London')).toEqual(new Date('2024-07-17T19:30:00Z'));
    const abroad = takenOf(
      await exifOf({ DateTimeOriginal: '2024:07:17 20:30:00', OffsetTimeOriginal: '-04:30' }),
    );
    expect(abroad && instantTaken(abroad, 'Europe/London')).toEqual(new Date('2024-07-18T01:00:00Z'));
  });

  it('is not known of what says nothing, or nonsense', async () => {
    expect(takenOf(undefined)).toBeNull();
    expect(takenOf(Buffer.from('Exif\0\0no such thing'))).toBeNull();
    expect(takenOf(await exifOf({ Artist: 'Sam' }))).toBeNull();
    const future = { reading: new Date('2999-01-01T00:00:00Z'), offset: null };
    const before = { reading: new Date('1900-01-01T00:00:00Z'), offset: 0 };
    expect([instantTaken(future, 'Europe/London'), instantTaken(before, 'Europe/London')]).toEqual([
      null,
      null,
    ]);
  });
});
