/** Editing in place: boxes and choices that look like text. */
export const editingWords = {
  'record.open': 'Open {name}',
  'quiet.clear': 'Empty: {label}',
  'quiet.nothing-found': 'Nothing found',
} as const;
