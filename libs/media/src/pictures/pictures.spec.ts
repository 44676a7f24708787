import sharp from 'sharp';
import { PictureRefused } from './picture-refused.js';
import { Pictures } from './pictures.js';

describe('Pictures', () => {
  const pictures = new Pictures();
  const picture = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#336699' } });

  it('makes the longer side as short as asked', async () => {
    const sent = await picture(400, 100).jpeg().toBuffer();
    const { bytes, width, height } = await pictures.reencode(sent, { longSide: 200, seconds: 20 });
    expect([width, height]).toEqual([200, 50]);
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 200, height: 50 });
  });

  it('makes the same of the same', async () => {
    const sent = await picture(300, 300).png().toBuffer();
    const [one, other] = await Promise.all(
      [1, 2].map(() => pictures.reencode(sent, { longSide: 200, seconds: 20 })),
    );
    expect(one?.bytes.equals(other?.bytes ?? Buffer.alloc(0))).toBe(true);
  });

  it('gives up on what takes longer than it may', async () => {
    const sent = await picture(7000, 7000).jpeg({ progressive: true }).toBuffer();
    const refused = await pictures
      .reencode(sent, { longSide: 7000, seconds: 1 })
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(PictureRefused);
    expect(refused).toMatchObject({ flaw: 'too-complex' });
  });

  it('can read no other kind of file at all', async () => {
    const tiff = await picture(9, 9).tiff().toBuffer();
    await expect(sharp(tiff).metadata()).rejects.toThrow('unsupported image format');
    await expect(
      sharp(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')).metadata(),
    ).rejects.toThrow();
  });
});
