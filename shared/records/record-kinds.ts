/** The kinds of record that people open and tag. Add a new kind here; the compiler then asks for the rest. */
export const recordKinds = ['opportunity', 'customer'] as const;
export type RecordKind = (typeof recordKinds)[number];
