/** Words that several screens share: fields, tables, filters. */
export const screenWords = {
  'typing.understood': '= {said}',
  'typing.other-currency': 'This amount is in {currency}.',
  'field.calendar': 'Open the calendar',
  'table.select': 'Select',
  'table.selected': 'Selected',
  'table.selectAll': 'Select all rows',
  'table.too-many':
    'You can select up to {most, number} rows one by one. Press Ctrl+A to select everything in the list.',
  'filter.add': 'Filter',
  'filter.clear': 'Clear filter: {label}',
  'filter.more': '{first} +{n, number}',
  'value.none': 'None',
  'value.unwritten': 'Add text',
  'value.yes': 'Yes',
  'value.no': 'No',
  'value.overdue': 'Overdue',
  'quiet.edit': '{label}: {value}. Edit',
  'locked.value': '{label}: {value}. {why}',
  'period.quarter': 'Q{quarter, number} {year, number, plain}',
  'period.fiscal-quarter': 'Q{quarter, number} FY{year, number, plain}',
} as const;
