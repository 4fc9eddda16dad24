/** What the cells of a file mean, how that was decided, and what else they could mean. */
export const importMeaningWords = {
  'wizard.meaning': 'How the columns are read',
  'wizard.meaning.change': 'Change',
  'wizard.meaning.change.of': 'Change: {sentence}',
  'wizard.meaning.keep': 'Done',
  'wizard.meaning.keep.of': 'Done: {sentence}',
  'wizard.meaning.example': '“{text}” is {becomes}',
  'wizard.meaning.blank': 'blank',
  'wizard.meaning.error': 'an error',
  'wizard.meaning.by.cells': 'The cells prove it.',
  'wizard.meaning.by.heading': 'The heading says so.',
  'wizard.meaning.by.system': '{system} writes it this way.',
  'wizard.meaning.by.default': 'Nothing in the file says otherwise.',
  'wizard.meaning.by.asked': 'Your answer.',
  'wizard.meaning.by.chosen': 'You changed this.',
  'wizard.meaning.date-order':
    'Dates in {heading} have the {order, select, dmy {day} mdy {month} other {year}} first.',
  'wizard.meaning.decimal-sign':
    'Amounts in {heading} have a decimal {sign, select, comma {comma} other {point}}.',
  'wizard.meaning.currency':
    '{rows, plural, one {# row doesn’t name a currency and takes} other {# rows don’t name a currency and take}} {currency}.',
  'wizard.ask.decimal': 'In {heading}, what does {example} mean?',
  'wizard.ask.decimal.option': '{reads}, with a decimal {sign, select, comma {comma} other {point}}',
  'wizard.ask.date': 'In {heading}, what date is {example}?',
  'wizard.ask.date.option': '{reads}, {order, select, dmy {day} mdy {month} other {year}} first',
  'wizard.ask.currency': 'Currency for amounts without one',
} as const;
