/** The kinds of record that files are imported into. */
export const importKinds = ['opportunity', 'customer'] as const;
export type ImportKind = (typeof importKinds)[number];
