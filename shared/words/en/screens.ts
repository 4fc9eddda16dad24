/** Words that several screens share: fields, tables, filters. */
export const screenWords = {
  'typing.understood': '= {said}',
  'typing.other-currency': 'This amount is kept in {currency}.',
  'field.calendar': 'Open the calendar',
  'table.select': 'Select',
  'table.selected': 'Selected',
  'table.selectAll': 'Select all rows',
  'table.too-many':
    'These are more than {most} rows. Ctrl+A selects all that the list shows, whatever their number.',
  'filter.add': 'Filter',
  'filter.clear': 'Show all again: {label}',
  'filter.more': '{first} +{n}',
  'value.none': 'None',
  'value.not-asked': 'Not asked',
  'value.unwritten': 'Nothing written yet',
  'value.yes': 'Yes',
  'value.no': 'No',
  'value.overdue': 'Overdue',
  'quiet.edit': '{label}: {value}. Edit',
  'locked.value': '{label}: {value}. {why}',
  'period.quarter': 'Q{quarter} {year}',
  'period.fiscal-quarter': 'Q{quarter} FY{year}',
} as const;
