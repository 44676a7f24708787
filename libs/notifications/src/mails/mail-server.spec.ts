import { notSent } from './mail-server.js';

it.each([
  [{ code: 'EENVELOPE', responseCode: 550, message: '<sam@example.com> is unknown' }, 'EENVELOPE 550', true],
  [{ code: 'EMESSAGE', responseCode: 554 }, 'EMESSAGE 554', true],
  [{ code: 'EENVELOPE', message: 'no SMTPUTF8' }, 'EENVELOPE', true],
  [{ code: 'EENVELOPE', responseCode: 451 }, 'EENVELOPE 451', false],
  [{ code: 'EAUTH', responseCode: 535 }, 'EAUTH 535', false],
  [{ code: 'ECONNECTION', responseCode: 554 }, 'ECONNECTION 554', false],
  [{ code: 'ETIMEDOUT' }, 'ETIMEDOUT', false],
  [new Error('what'), 'unknown', false],
])('%j is told as %s; for good: %s', (error, reason, forGood) => {
  expect(notSent(error)).toMatchObject({ reason, forGood, message: `mail not sent: ${reason}` });
});
