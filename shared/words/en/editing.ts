/** Editing in place: boxes and choices that look like text. */
export const editingWords = {
  'record.open': 'Open {name}',
  'quiet.clear': 'Clear {label}',
  'quiet.nothing-found': 'No results',
} as const;
