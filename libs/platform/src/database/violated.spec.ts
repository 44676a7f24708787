import { failedAlone } from './violated.js';

describe('a statement that failed', () => {
  const failed = (code: unknown) => failedAlone(Object.assign(new Error('failed'), { code }));

  it.each(['23505', '55P03', '40P01', '22P05', 'P0001', 'BX001'])(
    'at what it said or waited for, did nothing: %s',
    (code) => expect(failed(code)).toBe(true),
  );
  it.each(['57P01', '57014', '08006', '53300', 'XX000', 'EPIPE', 'EBADF', 'ECONNRESET', undefined, 23505])(
    'as its connection did, or its server, may have done everything: %s',
    (code) => expect(failed(code)).toBe(false),
  );
});
