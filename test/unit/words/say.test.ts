import fc from 'fast-check';
import { afterEach, describe, expect, expectTypeOf, it } from 'vitest';
import type { Money } from '../../../shared/money/money.ts';
import { catalogue } from '../../../shared/words/catalogue.ts';
import { compileMessage } from '../../../shared/words/message.ts';
import type { MessageParams } from '../../../shared/words/message-params.ts';
import { say, sayAny } from '../../../shared/words/say.ts';
import type { ArgumentsOf, WordKey } from '../../../shared/words/say.ts';
import { speakFor, writersIn } from '../../../shared/words/speech.ts';

afterEach(() => speakFor(null));

const format = (text: string, values: Record<string, string | number | object>, tag = 'en'): string =>
  compileMessage(text, { tag, direction: 'ltr' }, writersIn(tag)).format(values);

describe('a message', () => {
  it('chooses the form of a plural and writes its number as the region does', () => {
    expect(say('deals.count', { count: 1 })).toBe('1 deal');
    expect(say('deals.count', { count: 0 })).toBe('0 deals');
    speakFor({ numbers: 'de-DE', dates: 'de-DE' });
    expect(say('deals.count', { count: 12_345 })).toBe('12.345 deals');
  });

  it.each([
    ['de-DE', 'de-DE', 'On 31. Dez. 2026: 1.234,50\u00a0€, 12,5\u00a0%, Ada and Bo'],
    ['en-US', 'en-GB', 'On 31 Dec 2026: €1,234.50, 12.5%, Ada and Bo'],
    ['de-CH', 'sv-SE', "On 31 dec. 2026: EUR\u00a01'234.50, 12.5%, Ada and Bo"],
  ])('writes its values as the region does: %s and %s', (numbers, dates, expected) => {
    speakFor({ numbers, dates });
    const values = {
      day: '2026-12-31',
      revenue: { amount: '1234.50', currency: 'EUR' },
      share: '12.5',
      names: ['Ada', 'Bo'],
    };
    const said = format('On {day, date}: {revenue, amount}, {share, percent}, {names, list}', values);
    expect(said).toBe(expected);
  });

  it('writes dates in the three ways of the region, this year without the year', () => {
    speakFor({ numbers: 'en-GB', dates: 'en-GB', today: '2026-01-05' });
    const day = '2026-03-10';
    expect(format('{day, date}', { day })).toBe('10 Mar');
    expect(format('{day, date, weekday}', { day })).toBe('Tue 10 Mar');
    expect(format('{day, date, long}', { day })).toBe('10 March 2026');
    expect(format('{year, number, plain}', { year: 2026 })).toBe('2026');
  });

  it.each([
    ["You don't have {count, plural, one {a deal} other {deals}}", "You don't have deals"],
    ["It's {name}'s", "It's Ada's"],
    ["The deals' owner", "The deals' owner"],
    ["'{'name'}' is {name}", '{name} is Ada'],
  ])('takes a lone apostrophe as it is: %s', (text, expected) => {
    expect(format(text, { count: 2, name: 'Ada' })).toBe(expected);
  });

  it('joins lists as its language does', () => {
    const names = ['A', 'B', 'C'];
    expect(format('{names, list}', { names })).toBe('A, B, and C');
    expect(format('{names, list}', { names }, 'de')).toBe('A, B und C');
  });
});

describe('words that arrive as data', () => {
  it('show a date where the message says it is one, and only there', () => {
    const date = '2026-03-10';
    speakFor({ numbers: 'en-GB', dates: 'en-GB', today: '2026-01-01' });
    expect(sayAny('act.opportunity.update.closeDate', { topic: date, date })).toBe(
      say('act.opportunity.update.closeDate', { topic: date, date }),
    );
    expect(sayAny('act.opportunity.create', { topic: date })).toContain(date);
    expect(sayAny('act.rate.remove', { code: 'USD', date })).toContain('10 Mar');
    expect(sayAny('act.rate.remove', { code: 'USD', date: 'soon' })).toContain('soon');
  });

  it('show what older versions wrote: counts as they were shown, names joined already', () => {
    expect(sayAny('deals.count', { n: 1204, count: '1,204' })).toBe('1,204 deals');
    expect(sayAny('deals.count', { count: '1' })).toBe('1 deal');
    expect(sayAny('customer-box.duplicate', { names: 'Ada, Bo' })).toContain('Ada, Bo');
  });

  it('show an amount and a list in the place of a text', () => {
    const revenue = { amount: '10.00', currency: 'USD' };
    expect(sayAny('act.opportunity.create', { topic: revenue })).toContain('$10.00');
    expect(sayAny('act.opportunity.create', { topic: ['a', 'b'] })).toContain('a, b');
  });

  it('are shown whatever their parameters', () => {
    expect(sayAny('no.such.message', { date: '2026-03-10' })).toBe('no.such.message');
    expect(sayAny('deals.count', {})).toBe('– deals');
    const param = fc.oneof(
      fc.string(),
      fc.double(),
      fc.array(fc.string()),
      fc.record({ amount: fc.oneof(fc.string(), fc.constant('1')), currency: fc.string() }),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string(), param), param, (given, other) => {
        for (const key of Object.keys(catalogue)) {
          const names = [...catalogue[key as WordKey].matchAll(/\{(\w+)/g)].map(([, name = '']) => name);
          const asked = Object.fromEntries(names.map((name) => [name, other]));
          expect(typeof sayAny(key, given), key).toBe('string');
          expect(typeof sayAny(key, { ...given, ...asked }), key).toBe('string');
        }
      }),
      { numRuns: 40 },
    );
  });
});

it('the compiler reads the parameters of a message from its text', () => {
  expectTypeOf<ArgumentsOf<'menu.file'>>().toEqualTypeOf<[]>();
  expectTypeOf<MessageParams<'{topic} of {customer}'>>().toEqualTypeOf<{
    readonly topic: string;
    readonly customer: string;
  }>();
  expectTypeOf<
    MessageParams<'{a, number} {b, date} {c, date, long} {d, amount} {e, percent} {f, list}'>
  >().toEqualTypeOf<{
    readonly a: number;
    readonly b: string;
    readonly c: string;
    readonly d: Money;
    readonly e: string;
    readonly f: readonly string[];
  }>();
  expectTypeOf<
    MessageParams<'{who}: {n, plural, one {{topic} of # {name}} other {# deals {day, date}}}, {end, number}'>
  >().toEqualTypeOf<{
    readonly who: string;
    readonly n: number;
    readonly topic: string;
    readonly name: string;
    readonly day: string;
    readonly end: number;
  }>();
  expectTypeOf<MessageParams<'{n} {n, plural, one {deal} other {deals}}'>>().toEqualTypeOf<{
    readonly n: number;
  }>();
  expectTypeOf<MessageParams<'{kind, select, won {{a}} other {{b}}} {c}'>>().toEqualTypeOf<{
    readonly kind: string;
    readonly a: string;
    readonly b: string;
    readonly c: string;
  }>();
});

it('a wrong or missing parameter does not compile', () => {
  const wrong = (): void => {
    // @ts-expect-error The message asks for a count.
    say('deals.count');
    // @ts-expect-error A count is a number, not how it is shown.
    say('deals.count', { count: '1,204' });
    // @ts-expect-error It has another name.
    say('deals.count', { n: 1 });
    // @ts-expect-error There is one too many.
    say('deals.count', { count: 1, n: 1 });
    // @ts-expect-error A date is a calendar date, not a Date.
    say('act.rate.remove', { code: 'USD', date: new Date(0) });
    // @ts-expect-error A list is not joined by the caller.
    say('customer-box.duplicate', { names: 'Ada, Bo' });
    // @ts-expect-error No such message.
    say('no.such.message');
  };
  expect(wrong).toBeTypeOf('function');
});
