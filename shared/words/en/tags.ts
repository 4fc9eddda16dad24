/** Words for tags and for the groups of a list. */
export const tagWords = {
  'act.tag.rename': 'Tag {before} renamed to {name}',
  'act.tag.remove': 'Tag {name} deleted from {n, plural, one {# record} other {# records}}',
  'act.opportunity.setTags': 'Tags of {topic} changed',
  'act.customer.setTags': 'Tags of {name} changed',
  'tag.taken': 'A tag named {name} already exists. Choose another name, or use that tag.',
  'tag.too-many': 'You can add up to {most, number} tags. Remove one first.',
  'field.tag': 'Tags can’t contain commas or line breaks.',
  'group.none.stage': 'No stage',
  'group.none.closeMonth': 'No close date',
  'group.none.rating': 'No rating',
  'group.none.kind': 'No kind',
  'group.none.cycle': 'No sales cycle',
} as const;
