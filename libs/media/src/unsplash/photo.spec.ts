import { NotUnsplashs, photoOf } from './photo.js';

describe('a photo of Unsplash', () => {
  const json = {
    id: 'eOLpJytrbsQ',
    urls: { regular: 'https://images.unsplash.com/photo-1?ixid=1&w=1080' },
    links: {
      html: 'https://unsplash.com/photos/eOLpJytrbsQ',
      download_location: 'https://api.unsplash.com/photos/eOLpJytrbsQ/download?ixid=1',
    },
    user: { name: 'Jane Doe', links: { html: 'https://unsplash.com/@janedoe?lang=en' } },
  };

  it('is read with links that say who sends the visitor', () => {
    expect(photoOf(json)).toEqual({
      url: json.urls.regular,
      photographer: 'Jane Doe',
      photographerUrl: 'https://unsplash.com/@janedoe?lang=en&utm_source=boxoffice&utm_medium=referral',
      pageUrl: 'https://unsplash.com/photos/eOLpJytrbsQ?utm_source=boxoffice&utm_medium=referral',
      downloadLocation: json.links.download_location,
    });
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['no object', 'photo'],
    ['no address', { ...json, urls: {} }],
    ['an address that runs', { ...json, urls: { regular: 'javascript:alert(1)' } }],
    ['an address that is none', { ...json, urls: { regular: 'photo.jpg' } }],
    ['nobody', { ...json, user: { name: null, links: json.user.links } }],
    ['no page', { ...json, links: { download_location: json.links.download_location } }],
  ])('is not believed with %s', (_what, given) => {
    expect(() => photoOf(given)).toThrow(NotUnsplashs);
  });
});
