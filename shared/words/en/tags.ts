/** Words for tags and for the groups of a list. */
export const tagWords = {
  'act.tag.rename': 'Tag {before} renamed to {name}',
  'act.tag.remove': 'Tag {name} deleted, removed from {n} {n|record|records}',
  'act.opportunity.setTags': 'Tags of {topic} changed',
  'act.customer.setTags': 'Tags of {name} changed',
  'tag.taken': 'There is already a tag named {name}. Choose another name.',
  'tag.too-many': 'You can add up to {most} tags. Remove one first.',
  'field.tag': 'A tag holds no comma and no line break.',
  'group.none.stage': 'No stage',
  'group.none.closeMonth': 'No close date',
  'group.none.rating': 'No rating',
  'group.none.cycle': 'No sales cycle',
} as const;
