import { hasAlready } from './if-none-match.js';

describe('If-None-Match', () => {
  it.each([
    ['W/"a"', true],
    ['"a"', true],
    ['"b", W/"a"', true],
    ['*', true],
    ['"b"', false],
    ['a', false],
    ['', false],
    [undefined, false],
  ])('%j has W/"a" already: %j', (header, has) => {
    expect(hasAlready(header, 'W/"a"')).toBe(has);
  });
});
