import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelKinds, channelLabels, noChannels, type Channels } from '../../../shared/records/channels.ts';
import {
  addressesOfText,
  linesOfText,
  textOfAddresses,
  textOfLines,
} from '../../../shared/rules/channel-texts.ts';
import { columnsOf, reachColumns, settled, withColumns } from '../../../shared/rules/channels.ts';

/** Texts are trimmed when they are saved. */
const text = fc
  .oneof(fc.constantFrom('0431 1', 'a|b', '\\n', 'two\nlines', 'work: 1', ''), fc.string({ maxLength: 12 }))
  .map((one) => one.trim());
const filled = text.filter((one) => one.trim() !== '');
const row = { label: fc.constantFrom(...channelLabels), primary: fc.boolean() };
const lines = fc.array(fc.record({ ...row, value: filled }), { maxLength: 5 });
const addresses = fc.array(
  fc.record({ ...row, street: filled, postalCode: text, city: text, region: text, country: text }),
  { maxLength: 4 },
);
const channels: fc.Arbitrary<Channels> = fc.record({ phones: lines, emails: lines, addresses });
const columns = fc.record(Object.fromEntries(reachColumns.map((name) => [name, text])), { requiredKeys: [] });

describe('phones, e-mail addresses and postal addresses', () => {
  it('have one primary row of each kind, whatever is written', () => {
    fc.assert(
      fc.property(channels, columns, (before, written) => {
        const after = withColumns(before, written);
        for (const kind of channelKinds) {
          const primary = after[kind].filter((one) => one.primary);
          expect(primary).toHaveLength(after[kind].length === 0 ? 0 : 1);
        }
      }),
    );
  });

  it('are what the columns of a customer without any say', () => {
    fc.assert(
      fc.property(columns, (written) => {
        const blank = Object.fromEntries(reachColumns.map((name) => [name, '']));
        const isAddress = ['street', 'postalCode', 'city', 'region', 'country'].some(
          (part) => (written[part] ?? '').trim() !== '',
        );
        const parts = isAddress
          ? written
          : { phone: written['phone'], mobile: written['mobile'], email: written['email'] };
        const said = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
        expect(columnsOf(withColumns(noChannels, written))).toEqual({ ...blank, ...said });
      }),
    );
  });

  it('keep every other row when a column is written', () => {
    fc.assert(
      fc.property(channels, filled, (given, value) => {
        const before = settled(given);
        const after = withColumns(before, { email: value });
        expect(columnsOf(after)).toEqual({ ...columnsOf(before), email: value });
        expect(after.phones).toEqual(before.phones);
        expect(after.emails.filter((one) => !one.primary)).toEqual(
          before.emails.filter((one) => !one.primary),
        );
      }),
    );
  });

  it('are read again from the text that an export has of them', () => {
    fc.assert(
      fc.property(channels, ({ phones, addresses: all }) => {
        expect(linesOfText(textOfLines(phones))).toEqual(phones);
        expect(addressesOfText(textOfAddresses(all))).toEqual(all);
      }),
    );
    expect(linesOfText('0431 12345')).toBeNull();
    expect(linesOfText('boss: 0431 12345')).toBeNull();
    expect(addressesOfText('work: Kai 1')).toBeNull();
  });

  it.each([
    [[], '', ''],
    [['work 1'], '1', ''],
    [['mobile 2'], '', '2'],
    [['work 1', 'mobile 2!'], '1', '2'],
    [['work 1', 'home 3!', 'mobile 2', 'mobile 4'], '3', '2'],
  ])('%j: phone %j, mobile %j', (rows, phone, mobile) => {
    const phones = rows.map((one) => {
      const [, label = 'work', value = '', mark] = /^(\w+) (\d)(!?)$/.exec(one) ?? [];
      return {
        label: channelLabels.find((known) => known === label) ?? 'other',
        value,
        primary: mark === '!',
      };
    });
    expect(columnsOf({ ...noChannels, phones })).toMatchObject({ phone, mobile });
  });
});
