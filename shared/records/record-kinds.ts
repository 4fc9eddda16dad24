/** The kinds of record that people open, number, and tag. A new kind begins here; the compiler then asks for the rest. */
export const recordKinds = ['opportunity', 'customer'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** How the numbers of each kind begin until a person changes it in the settings. */
export const numberPrefixes: Readonly<Record<RecordKind, string>> = { opportunity: 'OP', customer: 'CU' };
