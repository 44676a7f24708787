import { isWebAddress } from './text.js';

describe('a web address', () => {
  it.each([
    'https://example.com',
    'HTTPS://Example.com:443/x?y#z',
    'http://127.0.0.1:3000/done?session={CHECKOUT_SESSION_ID}',
    'http://[::1]:80/',
    'https://example.com/@someone',
    'https://example.com?q=a@b',
    'https://bücher.example/',
  ])('may be %s', (text) => expect(isWebAddress(text)).toBe(true));

  it.each([
    'https://a@b.example/',
    'https://a:b@b.example/',
    'https://@b.example/',
    'http://127.0.0.1\\@evil.example/',
    'http:\\\\example.com/',
    'https://example.com/a\\b',
    'http://2130706433/',
    'https://%65xample.com/',
    'https:///example.com/',
    'https://example.com/a b',
    'javascript:alert(1)',
    '/done',
  ])('may not be %s', (text) => expect(isWebAddress(text)).toBe(false));
});
