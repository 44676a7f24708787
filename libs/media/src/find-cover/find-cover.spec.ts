import { searches } from './find-cover.js';

describe('what is searched for', () => {
  it.each([
    ['Friday Rooftop', 'club_night', ['club night Friday Rooftop', 'club night']],
    ['Friday Rooftop', null, ['Friday Rooftop']],
    ['Jazz', 'concert', ['concert Jazz', 'concert']],
    ['Jazz', '__', ['__ Jazz', '__']],
  ])('%s, %s', (name, eventType, expected) => {
    expect(searches(name, eventType)).toEqual(expected);
  });
});
