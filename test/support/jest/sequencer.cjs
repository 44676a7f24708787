const Sequencer = require('@jest/test-sequencer').default;

// What takes longest begins first, so that no core waits at the end: a fresh clone knows no durations yet.
const long = [
  'openapi/fuzz',
  'security/authorisation',
  'faults/failpoints',
  'faults/kill',
  'money/webhooks',
  'contract/bad-input',
  'faults/',
  'races/',
  'journeys/',
];

const rank = ({ path }) => {
  const found = long.findIndex((part) => path.includes(`/test/${part}`));
  return found === -1 ? long.length : found;
};

module.exports = class extends Sequencer {
  sort(tests) {
    // Stable: within a rank Jest's own order stays, by the durations of the last run or by size.
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
};
