import { written } from './money.js';

it.each([
  [1500, 'GBP', '£15.00'],
  [123_456, 'EUR', '€1,234.56'],
  [1500, 'JPY', 'JP¥1,500'],
])('%i of %s is %s', (amount, currency, text) => {
  expect(written(amount, currency)).toBe(text);
});
