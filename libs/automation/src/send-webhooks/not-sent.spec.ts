import { NotSent, notSent } from './not-sent.js';

it.each([
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
  ['CERT_HAS_EXPIRED', 'tls'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
  ['INVALID_CA', 'tls'],
  ['ECONNREFUSED', 'connection'],
  ['HPE_INVALID_CONSTANT', 'connection'],
])('%s is a failure of the %s', (code, failure) => {
  expect(notSent(Object.assign(new Error('not sent'), { code })).failure).toBe(failure);
});

it('what was said already is not said otherwise, and who gives up has waited too long', () => {
  const said = new NotSent('private_address');
  expect(notSent(said)).toBe(said);
  expect(notSent(AbortSignal.abort().reason).failure).toBe('timeout');
});
