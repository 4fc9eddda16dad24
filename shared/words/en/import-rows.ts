/** What becomes of rows that leave it open: questions, answers, and what was decided. */
export const importRowsWords = {
  'wizard.ask.undated':
    '{rows, plural, one {# closed deal has} other {# closed deals have}} no close date. When {rows, plural, one {was it} other {were they}} closed?',
  'wizard.ask.undated.date': 'On this day',
  'wizard.ask.undated.day': 'Close date',
  'wizard.ask.undated.estimated': 'On the estimated close date, where it isn’t in the future',
  'wizard.ask.undated.skip': 'Leave out',
  'wizard.rows.undated': '{rows, plural, one {# closed deal has} other {# closed deals have}} no close date.',
  'wizard.ask.worthless':
    '{rows, plural, one {# won deal has} other {# won deals have}} no value. What {rows, plural, one {is it} other {are they}} worth?',
  'wizard.ask.worthless.estimate': 'The estimated revenue; without one, nothing',
  'wizard.ask.worthless.zero': 'Nothing: won without value, and kept out of averages',
  'wizard.ask.worthless.skip': 'Leave out',
  'wizard.rows.worthless':
    '{rows, plural, one {# won deal has} other {# won deals have}} no actual revenue{taken, select, estimate { and takes the estimated revenue} other {}}.',
  'wizard.ask.inactive-customer':
    '{rows, plural, one {# open deal belongs} other {# open deals belong}} to inactive customers. What becomes of them?',
  'wizard.ask.inactive-customer.activate': 'Activate the customers',
  'wizard.ask.inactive-customer.skip': 'Leave these deals out',
  'wizard.ask.inactive-person':
    '{rows, plural, one {# open deal belongs} other {# open deals belong}} to inactive salespeople. What becomes of them?',
  'wizard.ask.inactive-person.rep': 'Assign these deals to me',
  'wizard.ask.inactive-person.activate': 'Activate the salespeople',
  'wizard.ask.inactive-person.skip': 'Leave these deals out',
  'wizard.ask.shared-key':
    '{rows, plural, one {# row shares an ID or number with another row} other {# rows share an ID or number}} and differ, for example {example}. Which counts?',
  'wizard.ask.shared-key.first': 'The first row of each',
  'wizard.ask.shared-key.last': 'The last row of each',
  'wizard.ask.shared-key.each': 'Every row is a deal of its own',
  'wizard.ask.numbers':
    '{rows, plural, one {# row has a number} other {# rows have numbers}} in use here, for example {example}. Are they the same?',
  'wizard.ask.numbers.match': 'Update what’s here',
  'wizard.ask.numbers.new': 'No, create new ones',
  'wizard.rows.numbers':
    '{rows, plural, one {# row has a number} other {# rows have numbers}} in use here{taken, select, match { and updates what’s here} other { for something else, and becomes new}}.',
  'wizard.rows.choice': 'In {heading}, {of} is {reads}.',
  'wizard.ask.choice': 'In {heading}, what does {of} mean? ({rows, plural, one {# row} other {# rows}})',
  'wizard.rows.reason.new': 'In {heading}, {of} becomes a new close reason.',
  'wizard.ask.reason.new': 'Create {reads}',
  'wizard.ask.alike':
    'In {heading}, {rows, plural, one {# row has a word} other {# rows have words}} that only look like known ones. Are they the same?',
  'wizard.ask.alike.use': 'Use them as they look',
  'wizard.ask.alike.ask': 'No, ask about each',
  'wizard.ask.alike-states':
    '{rows, plural, one {# row has a status or stage} other {# rows have statuses or stages}} that Roadbook doesn’t know for certain. Use the suggestions?',
  'wizard.ask.alike-states.use': 'Map them as suggested',
  'wizard.ask.alike-states.ask': 'No, I’ll map them one by one',
  'wizard.ask.cycle-of': 'Which sales cycle is {of}?',
  'wizard.ask.cycle-of.new': 'A new one with the stages of the file',
  'wizard.states.suggested': 'Suggested: {target}',
  'wizard.states.new': '{cycle} (new)',
  'wizard.cycle.make': 'Create the sales cycle {name} with {n, plural, one {# stage} other {# stages}}',
  'wizard.cycle.make.about': 'It’s created with the deals, and undone with them.',
  'wizard.cycle.name': 'Name of the sales cycle',
  'wizard.cycle.stages': 'Stages, in order',
  'wizard.cycle.stage': 'Name of stage {n, number}',
  'wizard.cycle.chances': 'Chances in {name}',
  'wizard.cycle.median': 'The chances are the middle ones of each stage in the file.',
  'wizard.cycle.rising': 'The file has no chances, so they rise in equal steps. Change them as you like.',
  'wizard.mapping.lacks':
    'This file lacks {n, plural, one {a column} other {columns}} of the mapping: {headings, list}.',
  'wizard.mapping.gone':
    '{n, plural, one {A status was} other {# statuses were}} mapped to a stage or reason that no longer exists. Map {n, plural, one {it} other {them}} again.',
  'wizard.made.cycles': '{count, plural, one {# sales cycle} other {# sales cycles}}',
} as const;
