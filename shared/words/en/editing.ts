/** Editing in place: boxes and choices that look like text. */
export const editingWords = {
  'quiet.clear': 'Clear {label}',
  'quiet.nothing-found': 'No results',
} as const;
