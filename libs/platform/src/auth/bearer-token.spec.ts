import { bearerToken } from './bearer-token.js';

describe('an Authorization header', () => {
  it.each(['Bearer a.b-c_d', 'bearer  a.b-c_d'])('has a token: %s', (authorization) =>
    expect(bearerToken({ headers: { authorization } })).toBe('a.b-c_d'),
  );

  it.each([undefined, '', 'Bearer', 'Bearer ', 'Bearer a x', 'x Bearer a', 'Bearer a,b', 'Basic a', 'a'])(
    'has none: %s',
    (authorization) => expect(bearerToken({ headers: { authorization } })).toBeNull(),
  );
});
