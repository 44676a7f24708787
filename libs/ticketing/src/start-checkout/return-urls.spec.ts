import { InvalidInput } from '#libs/platform';
import { assertReturnUrls } from './return-urls.js';

const home = 'https://tickets.example.com/done?session={CHECKOUT_SESSION_ID}';
const allowed = ['https://tickets.example.com', 'http://shop.example.com:8080'];

const refusedOf = (successUrl: string, cancelUrl = home, loopback = false): string[] => {
  try {
    assertReturnUrls({ successUrl, cancelUrl }, allowed, loopback);
  } catch (error) {
    if (error instanceof InvalidInput)
      return (error.members['errors'] as { field: string }[]).map(({ field }) => field);
    throw error;
  }
  return [];
};

describe('the addresses that a hosted page leads back to', () => {
  it('may be anywhere on the allowed origins', () => {
    expect(refusedOf(home)).toEqual([]);
    expect(refusedOf('http://shop.example.com:8080')).toEqual([]);
    expect(refusedOf('HTTPS://Tickets.Example.com:443/x#y')).toEqual([]);
  });

  it.each([
    'https://evil.example.com/',
    'http://tickets.example.com/',
    'https://tickets.example.com:8443/',
    'https://tickets.example.com.evil.example/',
    'https://tickets.example.com@evil.example/',
    'javascript:alert(1)',
    'ftp://tickets.example.com/',
    '/done',
    'http://127.0.0.1:3000/',
  ])('may not be %s', (url) => {
    expect(refusedOf(url)).toEqual(['successUrl']);
    expect(refusedOf(home, url)).toEqual(['cancelUrl']);
    expect(refusedOf(url, url)).toEqual(['successUrl', 'cancelUrl']);
  });

  it.each(['http://127.0.0.1:3000/', 'http://localhost:5173/x', 'http://app.localhost/', 'http://[::1]:80/'])(
    'may be %s in development',
    (url) => expect(refusedOf(url, home, true)).toEqual([]),
  );

  it.each([
    'http://127.0.0.1.evil.example/',
    'http://localhost.evil.example/',
    'http://10.0.0.1/',
    'http://127.0.0.1\\@evil.example/',
    'http://a@127.0.0.1/',
  ])('may not be %s even in development', (url) =>
    expect(refusedOf(url, home, true)).toEqual(['successUrl']),
  );
});
