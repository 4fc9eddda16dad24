/**
 * What a file's rows become, where its cells leave that open. Each is a reading like those of cells (readings.ts), and
 * its decision is one of these values; a date stands for itself.
 */
export const rowTopics = [
  /** Closed deals without a close date: `estimated` takes the estimated one where there is one in the past. */
  'closed-undated',
  /** Won deals without a value: `zero` is a deal won without value, which is kept out of averages. */
  'won-worthless',
  /** Open deals of customers and contacts that are inactive. */
  'inactive-customer',
  /** Open deals of salespeople who are inactive. */
  'inactive-person',
  /** Rows that share an id or number but differ. */
  'shared-key',
  /** Rows whose number a deal here has. */
  'numbers',
  /** The value of one cell (`of`) in a column of choices. */
  'choice',
  /** The close reason here that one of the file (`of`) stands for. */
  'reason',
  /** Whether the look-alikes in a column of choices are what they look like. */
  'alike',
  /** Whether the states that only look like known ones are what they look like. */
  'alike-states',
  /** The cycle here that a cycle of the file (`of`) stands for. */
  'cycle',
] as const;
export type RowTopic = (typeof rowTopics)[number];

/** The decisions on rows that are the same for every file; a date and ids come beside them. */
export const rowValues = {
  'closed-undated': ['estimated', 'skip'],
  'won-worthless': ['estimate', 'zero', 'skip'],
  'inactive-customer': ['activate', 'skip'],
  'inactive-person': ['rep', 'activate', 'skip'],
  'shared-key': ['first', 'last', 'each'],
  numbers: ['match', 'new'],
  alike: ['use', 'ask'],
  'alike-states': ['use', 'ask'],
} as const satisfies Partial<Record<RowTopic, readonly string[]>>;

/** The decision that a cycle of the file becomes a cycle here. */
export const newCycleValue = 'new';
/** The decision that a close reason of the file becomes a new one. */
export const newReason = 'new';
/** The value of a choice that leaves the field blank. */
export const noChoice = '-';
