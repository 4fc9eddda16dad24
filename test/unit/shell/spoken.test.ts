import { afterEach, describe, expect, it } from 'vitest';
import { sayData, speakWith } from '../../../renderer/state/spoken.ts';

describe('words that arrive as data', () => {
  afterEach(() => speakWith({ date: (date) => String(date) }));

  it('have their dates written as the reader does, and nothing that only looks like one', () => {
    speakWith({ date: (date) => `day ${date}` });
    const params = { topic: '2026-03-10', date: '2026-03-24' };
    expect(sayData('act.opportunity.update.closeDate', params)).toBe('2026-03-10 now closes day 2026-03-24');
    expect(sayData('import.date-no-such-day', { field: 'Closes', text: '2026-02-31' })).toBe(
      'Closes: “2026-02-31” is no day of the calendar.',
    );
  });

  it('are shown as their key when it is not known', () => {
    expect(sayData('act.of-a-newer-roadbook', { topic: 'Scanners' })).toBe('act.of-a-newer-roadbook');
  });
});
