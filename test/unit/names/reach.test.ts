import { describe, expect, it } from 'vitest';
import { emailKey, phoneKey, samePhone } from '../../../shared/names/reach.ts';

const same: readonly (readonly [string, string])[] = [
  ['+49 170 1234567', '0170 1234567'],
  ['+49 170 1234567', '0049170 123 45 67'],
  ['0170/1234567', '0049 (0)170 1234567'],
  ['+39 06 1234567', '06 1234567'],
  ['+44 (0)20 7946 0958', '020 7946 0958'],
  ['8 912 345-67-89', '+7 912 345 67 89'],
  ['٠١٧٠١٢٣٤٥٦٧', '+49 170 1234567'],
  ['０４３１ １２３４５', '+49 431 12345'],
  ['0431 12345 ext. 7', '+49 431 12345'],
  ['011 49 170 1234567', '+49 170 1234567'],
];
const other: readonly (readonly [string, string])[] = [
  ['+49 170 1234567', '0171 1234567'],
  ['0431 12345', '0431 12346'],
  ['110', '110'],
  ['', ''],
  ['no number', 'no number'],
];

describe('a phone number', () => {
  it.each(same)('%s may be %s, with one key', (a, b) => {
    expect(samePhone(a, b)).toBe(true);
    expect(phoneKey(a)).toBe(phoneKey(b));
  });
  it.each(other)('%s is not %s', (a, b) => expect(samePhone(a, b)).toBe(false));
});

it('e-mail addresses are compared without case and white space', () => {
  expect(emailKey(' Anna@Foerde.Example ')).toBe('anna@foerde.example');
});
