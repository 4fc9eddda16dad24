import { afterEach, expect, it } from 'vitest';
import { dateParamsOf } from '../../../shared/words/say.ts';
import { sayData, speakWith } from '../../../renderer/state/spoken.ts';

afterEach(() => speakWith({ date: (day) => day ?? '' }));

it('only parameters that the message declares as dates are written as dates', () => {
  speakWith({ date: () => 'Tue 10 Mar' });
  const date = '2026-03-10';
  expect(sayData('act.opportunity.update.closeDate', { topic: date, date })).toBe(
    '2026-03-10 now closes Tue 10 Mar',
  );
  expect(sayData('act.opportunity.create', { topic: date })).toBe('2026-03-10 created');
  expect(sayData('act.rate.set', { code: 'USD', date, rate: '0.9' })).toBe(
    'Rate of USD from Tue 10 Mar set to 0.9',
  );
});

it('a declared date that is none is left as it is, and so is an unknown message', () => {
  speakWith({ date: () => 'a day' });
  expect(sayData('act.rate.remove', { code: 'USD', date: 'soon' })).toBe('Rate of USD from soon removed');
  expect(sayData('no.such.message', { date: '2026-03-10' })).toBe('no.such.message');
  expect(dateParamsOf('move.date-before-last')).toEqual(['last']);
});
