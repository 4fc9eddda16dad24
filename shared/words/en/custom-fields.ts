/** Fields that people set up: what was done to them, and why something isn't possible. */
export const customFieldWords = {
  'record.custom': 'Custom fields',
  'act.customField.create.opportunity': 'Field {name} added to deals',
  'act.customField.create.account': 'Field {name} added to accounts',
  'act.customField.create.contact': 'Field {name} added to contacts',
  'act.customField.rename': 'Field {before} renamed to {name}',
  'act.customField.reorder.opportunity': 'Order of deal fields changed',
  'act.customField.reorder.account': 'Order of account fields changed',
  'act.customField.reorder.contact': 'Order of contact fields changed',
  'act.customField.choices': 'Choices of {name} changed',
  'act.customField.remove':
    '{n, plural, =0 {Field {name} deleted} one {Field {name} deleted, with its value in # record} other {Field {name} deleted, with its values in # records}}',
  'act.opportunity.update.custom': '{field} of {topic} changed',
  'act.customer.update.custom': '{field} of {name} changed',
  'customField.range-order': 'The range ends before it begins. Swap its ends.',
  'customField.not-grouped': '{name} can’t be grouped. Choose a field with choices or with yes and no.',
  'group.none.custom': 'No value',
  'customField.unknown': 'This field no longer exists.',
  'customField.taken': 'A field named {name} already exists. Choose another name.',
  'customField.reserved': 'Roadbook has a field or column named {name} itself. Choose another name.',
  'customField.no-choices': 'Add at least one choice.',
  'customField.choice-twice': '{name} is in the list twice.',
  'customField.too-many': 'There can be up to {most, number} fields. Delete one first.',
  'customField.order-incomplete': 'The new order has to list each field once.',
  'customField.has-values':
    '{n, plural, one {# record has a value in {name}. Confirm to delete it too.} other {# records have a value in {name}. Confirm to delete them too.}}',
  'customField.choices-used':
    '{n, plural, one {# record has a choice of {name} that you removed. Confirm to clear it there.} other {# records have a choice of {name} that you removed. Confirm to clear it there.}}',
} as const;
