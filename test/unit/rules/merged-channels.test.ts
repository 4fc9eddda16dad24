import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressParts, channelLabels, noChannels, type Channels } from '../../../shared/records/channels.ts';
import { columnsOf, settled } from '../../../shared/rules/channels.ts';
import { mergedChannels } from '../../../shared/rules/merged-channels.ts';

const value = fc.constantFrom('0431 1', '0431 2', '0171 3', 'a@b.example', 'c@d.example');
const row = { label: fc.constantFrom(...channelLabels), primary: fc.boolean() };
const lines = fc.array(fc.record({ ...row, value }), { maxLength: 4 });
const part = fc.constantFrom('', 'Kiel', 'Husum');
const address = fc.record({
  ...row,
  street: fc.constantFrom('Kai 1', 'Markt 2'),
  postalCode: part,
  city: part,
  region: part,
  country: part,
});
const channels: fc.Arbitrary<Channels> = fc
  .record({ phones: lines, emails: lines, addresses: fc.array(address, { maxLength: 3 }) })
  .map(settled);
const several = fc.array(channels, { minLength: 2, maxLength: 4 });

const placeOf = (one: Channels['addresses'][number]): string =>
  addressParts.map((name) => one[name]).join('|');
/** Everything by which these customers are reached, without labels. */
const contentOf = (all: readonly Channels[]) => ({
  phones: new Set(all.flatMap(({ phones }) => phones.map((one) => one.value))),
  emails: new Set(all.flatMap(({ emails }) => emails.map((one) => one.value))),
  addresses: new Set(all.flatMap(({ addresses }) => addresses.map(placeOf))),
});
/** The fuller value of each column, the first customer's where both have one, as a merge proposes it. */
const proposed = (all: readonly Channels[]) => {
  const columns = all.map(columnsOf);
  const filled = (name: 'phone' | 'mobile' | 'email'): string =>
    columns.map((one) => one[name]).find((one) => one !== '') ?? '';
  const place = columns.find((one) => one.street !== '') ?? columns[0];
  return { ...place, phone: filled('phone'), mobile: filled('mobile'), email: filled('email') };
};

describe('by what merged customers are reached', () => {
  it('is everything of all of them, each once, with one primary row of each kind', () => {
    fc.assert(
      fc.property(several, (all) => {
        const merged = mergedChannels(all, proposed(all));
        expect(contentOf([merged])).toEqual(contentOf(all));
        for (const rows of [merged.phones, merged.emails, merged.addresses])
          expect(rows.filter(({ primary }) => primary)).toHaveLength(Math.min(1, rows.length));
        const { emails, addresses } = contentOf([merged]);
        expect([merged.emails.length, merged.addresses.length]).toEqual([emails.size, addresses.size]);
      }),
    );
  });

  it('has the chosen values in the columns', () => {
    fc.assert(
      fc.property(several, fc.nat(), (all, n) => {
        const { phone, mobile, email } = columnsOf(all[n % all.length] ?? noChannels);
        const chosen = { ...proposed(all), phone, mobile, email };
        expect(columnsOf(mergedChannels(all, chosen))).toMatchObject({ phone, mobile, email });
      }),
    );
  });

  it('keeps the survivor’s primary phone, also a mobile one, unless another is chosen', () => {
    const [work, mobile] = [
      { label: 'work', value: '0431 1', primary: false },
      { label: 'mobile', value: '0171 3', primary: true },
    ] as const;
    const other = { label: 'mobile', value: '0171 9', primary: true } as const;
    const all = [
      { ...noChannels, phones: [work, mobile] },
      { ...noChannels, phones: [other] },
    ];
    const primary = (chosen: Parameters<typeof mergedChannels>[1]) =>
      mergedChannels(all, chosen).phones.find((one) => one.primary)?.value;
    expect(primary({})).toBe('0171 3');
    expect(primary({ mobile: '0171 9' })).toBe('0431 1');
    expect(mergedChannels(all, {}).phones.map((one) => one.value)).toEqual(['0431 1', '0171 3', '0171 9']);
  });

  it('loses what a column copies only where a blank value is chosen', () => {
    fc.assert(
      fc.property(several, (all) => {
        const merged = mergedChannels(all, { ...proposed(all), email: '' });
        expect(merged.emails).toEqual([]);
        expect(contentOf([merged]).phones).toEqual(contentOf(all).phones);
      }),
    );
  });
});
