/** What fields say of a name that is there already, of a text that cannot be read, or can be read in several ways. */
export const fieldWords = {
  'name.similar': 'There is “{name}” already. You can still add another one.',
  'typing.amount-empty': 'Enter an amount.',
  'typing.amount-not-a-number': '“{text}” isn’t an amount. Try 31,500.00 or 31k.',
  'typing.amount-too-many-decimals': 'At most {decimals, plural, one {# decimal} other {# decimals}}.',
  'typing.amount-too-large': 'This amount is too large.',
  'typing.amount-ambiguous': 'Which amount do you mean?',
  'typing.percent-empty': 'Enter a percentage.',
  'typing.percent-not-a-number': '“{text}” isn’t a percentage. Try 45 or 33.5.',
  'typing.percent-too-many-decimals': 'At most 2 decimals.',
  'typing.percent-out-of-range': 'Enter 0 to 100%.',
  'typing.date-empty': 'Enter a date.',
  'typing.date-not-a-date': '“{text}” isn’t a date. Try fri, 12.3. or +2w.',
  'typing.date-no-such-day': 'This date doesn’t exist.',
  'typing.date-ambiguous': 'Which date do you mean?',
} as const;
