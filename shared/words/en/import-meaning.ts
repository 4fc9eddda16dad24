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
  'wizard.meaning.mixed.date-order.each':
    'No one order fits all dates in {heading}: compare {rows, list}. Each date is read by itself.',
  'wizard.meaning.mixed.date-order.one':
    'All dates in {heading} are read in one order. Those that don’t fit are errors.',
  'wizard.meaning.mixed.decimal-sign.each':
    'Amounts in {heading} have different decimal separators: compare {rows, list}. Each amount is read by itself.',
  'wizard.meaning.mixed.decimal-sign.one':
    'All amounts in {heading} have the same decimal separator. Those that don’t fit are errors.',
  'wizard.meaning.mixed.each': 'Each by itself',
  'wizard.meaning.mixed.one': 'All the same way; those that don’t fit are errors',
  'wizard.meaning.time-zone':
    'Times in {heading} name a time zone. Each becomes the day in your time zone, {zone}.',
  'wizard.meaning.time-zone.written': 'Times in {heading} don’t count: each is the day that is written.',
  'wizard.meaning.time-zone.option': '{reads}, the day in {zone}',
  'wizard.meaning.time-zone.option.written': '{reads}, the day that is written',
  'wizard.meaning.percent':
    'Numbers up to 1 in {heading} are {rule, select, fraction {fractions} other {percentages}}.',
  'wizard.meaning.percent.option': '{reads}, as a {rule, select, fraction {fraction} other {percentage}}',
  'wizard.meaning.currency':
    '{rows, plural, one {# row doesn’t name a currency and takes} other {# rows don’t name a currency and take}} {currency}.',
  'wizard.meaning.currency.of': 'Amounts in {heading} are in {currency}.',
  'wizard.meaning.currency.none': 'The currency in the heading {heading} doesn’t count.',
  'wizard.meaning.currency.option': '{currency}: {reads}',
  'wizard.meaning.currency.option.none': 'The currency in the heading doesn’t count',
  'wizard.meaning.sign': '“{sign}” in {heading} means {currency}.',
  'wizard.meaning.sign.none': '“{sign}” in {heading} isn’t a currency.',
  'wizard.meaning.sign.option.none': 'Not a currency: an error',
  'wizard.meaning.second':
    'Actual revenue in another currency is {rule, select, convert {converted at the rate of the close date} other {taken as an amount in the deal’s currency}}.',
  'wizard.meaning.second.option':
    '{reads}, {rule, select, convert {converted at the rate of the close date} other {as an amount in the deal’s currency}}',
  'wizard.meaning.negative':
    '{rows, plural, one {# amount in {heading} is} other {# amounts in {heading} are}} below zero and {rule, select, blank {read as blank} other {an error}}.',
  'wizard.meaning.negative.option': '{rule, select, blank {Blank: they mean none} other {An error}}',
  'wizard.meaning.blank-word':
    '{rows, plural, one {# cell contains} other {# cells contain}} only “{word}”. {rule, select, blank {That means blank} other {It’s read as it stands}}.',
  'wizard.meaning.blank-word.option': '{rule, select, blank {Blank} other {As it stands}}',
  'wizard.ask.decimal': 'In {heading}, what does {example} mean?',
  'wizard.ask.decimal.option': '{reads}, with a decimal {sign, select, comma {comma} other {point}}',
  'wizard.ask.date': 'In {heading}, what date is {example}?',
  'wizard.ask.date.option': '{reads}, {order, select, dmy {day} mdy {month} other {year}} first',
  'wizard.ask.currency': 'Currency for amounts without one',
  'wizard.ask.sign': 'In {heading}, which currency is “{sign}”?',
  'wizard.ask.second':
    '{rows, plural, one {# row has} other {# rows have}} an actual revenue in another currency than the deal, such as {example}. What does it become?',
} as const;
