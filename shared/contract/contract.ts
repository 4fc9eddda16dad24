import { z } from 'zod';
import { appCalls } from './app-calls.ts';
import { bulkCalls } from './bulk-calls.ts';
import { customerBulkCalls } from './customer-bulk-calls.ts';
import { customerCalls } from './customer-calls.ts';
import { customFieldCalls } from './custom-field-calls.ts';
import type { CallKind } from './define.ts';
import { familyCalls } from './family-calls.ts';
import { findCalls } from './find-calls.ts';
import { forecastCalls } from './forecast-calls.ts';
import { importCalls } from './import-calls.ts';
import { namedListCalls } from './named-list-calls.ts';
import { opportunityCalls } from './opportunity-calls.ts';
import { setupCalls } from './setup-calls.ts';
import { tagCalls } from './tag-calls.ts';
import { viewCalls } from './view-calls.ts';
import { todayCalls } from './today-calls.ts';

/**
 * The `version` of `contract.describe`. Increased by one in the commit that renames or removes a call, a field or a
 * value, or widens an output beyond what a script expects; additions don't change it. docs/contract.md lists the
 * changes of each version.
 */
export const contractVersion = 5;

/**
 * Every call of the app. The main process, the window, the headless interface and the tests derive from this object.
 */
export const contract = {
  ...appCalls,
  ...setupCalls,
  ...namedListCalls,
  ...customerCalls,
  ...customerBulkCalls,
  ...familyCalls,
  ...opportunityCalls,
  ...tagCalls,
  ...customFieldCalls,
  ...viewCalls,
  ...bulkCalls,
  ...forecastCalls,
  ...importCalls,
  ...findCalls,
  ...todayCalls,
  'contract.describe': {
    kind: 'action',
    input: z.strictObject({}),
    output: z.unknown(),
    reads: [],
    writes: [],
    journal: 'none',
  },
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;
/** The caller's input: fields with a default may be absent. */
export type InputOf<N extends CallName> = z.input<Contract[N]['input']>;
/** The handler's input: defaults filled in. */
export type ParsedInputOf<N extends CallName> = z.output<Contract[N]['input']>;
export type OutputOf<N extends CallName> = z.output<Contract[N]['output']>;
export type NamesOf<K extends CallKind> = {
  [N in CallName]: Contract[N]['kind'] extends K ? N : never;
}[CallName];

export function isCallName(text: string): text is CallName {
  return Object.hasOwn(contract, text);
}
