/**
 * The kinds of record that people open, number, and tag. Add a new kind here; the compiler then asks for the rest.
 */
export const recordKinds = ['opportunity', 'customer'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** The initial prefix of each kind's numbers, until a person changes it in Settings. */
export const numberPrefixes: Readonly<Record<RecordKind, string>> = { opportunity: 'OP', customer: 'CU' };
