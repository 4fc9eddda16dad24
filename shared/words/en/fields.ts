/** What the typed fields say when a text cannot be read, or can be read in several ways. */
export const fieldWords = {
  'typing.amount-empty': 'Type an amount.',
  'typing.amount-not-a-number': '“{text}” is not an amount. Write, for example, 31,500.00 or 31k.',
  'typing.amount-too-many-decimals': 'At most {decimals, plural, one {# decimal} other {# decimals}}.',
  'typing.amount-too-large': 'This amount is too large.',
  'typing.amount-ambiguous': 'Which amount is meant?',
  'typing.percent-empty': 'Type a percentage.',
  'typing.percent-not-a-number': '“{text}” is not a percentage. Write, for example, 45 or 33.5.',
  'typing.percent-too-many-decimals': 'At most 2 decimals.',
  'typing.percent-out-of-range': 'From 0 to 100 %.',
  'typing.date-empty': 'Type a date.',
  'typing.date-not-a-date': '“{text}” is not a date. Write, for example, fri, 12.3. or +2w.',
  'typing.date-no-such-day': 'There is no such day.',
  'typing.date-ambiguous': 'Which day is meant?',
} as const;
