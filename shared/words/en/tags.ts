/** What is said of tags and of groups of a list. */
export const tagWords = {
  'act.tag.rename': 'Tag {before} renamed to {name}',
  'act.tag.remove': 'Tag {name} deleted, taken off {n, plural, one {# deal} other {# deals}}',
  'act.opportunity.setTags': 'Tags of {topic} changed',
  'tag.taken': 'There is a tag named {name} already. Choose another name, or tag the deals with that one.',
  'tag.too-many': 'A deal can have {most, number} tags at most. Take one off first.',
  'field.tag': 'A tag holds no comma and no line break.',
  'group.none.stage': 'No stage',
  'group.none.closeMonth': 'No close date',
  'group.none.rating': 'No rating',
  'group.none.cycle': 'No sales cycle',
} as const;
