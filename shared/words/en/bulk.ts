/** Acts on many deals: what was done, and why it was not. */
export const bulkWords = {
  'act.bulk.update': '{n, plural, one {# deal} other {# deals}} changed',
  'act.bulk.salesperson': '{n, plural, one {# deal} other {# deals}} assigned to {name}',
  'act.bulk.shift-close-date':
    'Close {n, plural, one {date} other {dates}} of {n, plural, one {# deal} other {# deals}} moved by {by}',
  'act.bulk.tags': 'Tags of {n, plural, one {# deal} other {# deals}} changed',
  'act.bulk.tagged': '{n, plural, one {# deal} other {# deals}} tagged {tag}',
  'act.bulk.start': '{n, plural, one {# deal} other {# deals}} started',
  'act.bulk.move': '{n, plural, one {# deal} other {# deals}} moved to {stage}',
  'act.bulk.next': '{n, plural, one {# deal} other {# deals}} moved to the next stage',
  'act.bulk.previous': '{n, plural, one {# deal} other {# deals}} moved to the previous stage',
  'act.bulk.hold': '{n, plural, one {# deal} other {# deals}} put on hold',
  'act.bulk.resume': '{n, plural, one {# deal} other {# deals}} resumed',
  'act.bulk.won': '{n, plural, one {# deal} other {# deals}} closed as won',
  'act.bulk.lost': '{n, plural, one {# deal} other {# deals}} closed as lost',
  'act.bulk.reopen': '{n, plural, one {# deal} other {# deals}} reopened',
  'act.bulk.remove': '{n, plural, one {# deal} other {# deals}} deleted',
  'bulk.refused':
    '{n, number} of {count, number} can’t be changed, so nothing was changed. {number}: {reason}',
  'bulk.too-many':
    'The list has {count, number} rows. Filter it to {most, number} or fewer to change them together.',
  'bulk.stopped': 'Stopped. Nothing was changed.',
  'bulk.no-close-date': 'This deal has no close date to move.',
  'bulk.date-out-of-range': 'Moving the close date by {by} goes beyond the calendar.',
} as const;
