import type { ChannelsWritten } from '../../../shared/contract/channel-shapes.ts';
import {
  addressParts,
  channelKinds,
  type Address,
  type ChannelKind,
  type Channels,
  type Line,
} from '../../../shared/records/channels.ts';
import {
  columnsOf,
  reachColumns,
  withColumns,
  type ReachColumn,
  type ReachColumns,
} from '../../../shared/rules/channels.ts';
import { channelsOf, keepChannels } from '../../store/customers/channels.ts';
import type { CustomerRecord } from '../../store/records/records.ts';
import type { ActContext } from '../context.ts';
import { invalid } from '../refusal.ts';
import { trimmed } from '../trimmed.ts';

/** What a call says about phones, e-mail addresses and postal addresses. */
interface Said {
  readonly lists: ChannelsWritten;
  /** The columns that the call names, as stored. */
  readonly fields: Partial<CustomerRecord>;
  /** The prefix of the fields in the input, with its dot. */
  readonly path: string;
}

const columnsOfKind: Readonly<Record<ChannelKind, readonly ReachColumn[]>> = {
  phones: ['phone', 'mobile'],
  emails: ['email'],
  addresses: addressParts,
};

type Row = (Line | Address) & { readonly id?: string | undefined };

/**
 * By what a customer is reached after a change: by the rows of a list, or by the rows that its columns are copied from with
 * other values. Refuses a list beside a column that copies it, and rows that aren't the customer's.
 */
export function channelsAfter(before: Channels, { lists, fields, path }: Said): Channels {
  const wanted: Record<ChannelKind, readonly Row[]> = { ...before };
  for (const kind of channelKinds) {
    const list: readonly Row[] | undefined = lists[kind];
    if (list === undefined) continue;
    const column = columnsOfKind[kind].find((name) => fields[name] !== undefined);
    if (column !== undefined) throw invalid(`${path}${column}`, 'customer.channels-twice');
    refuseStrangers(before[kind], list, `${path}${kind}`);
    wanted[kind] = list.map((row) => trimmed(row));
  }
  return withColumns(wanted as unknown as Channels, fields);
}

function refuseStrangers(before: readonly Row[], list: readonly Row[], path: string): void {
  const known = new Set(before.map(({ id }) => id));
  list.forEach(({ id }, i) => {
    if (id !== undefined && !known.delete(id)) throw invalid(`${path}.${i}.id`, 'customer.channel-unknown');
  });
}

/** Writes what a call says, and returns the columns afterwards; null when it says nothing about it. */
export function writeChannels(act: ActContext, customerId: string, said: Said): ReachColumns | null {
  const isSaid =
    channelKinds.some((kind) => said.lists[kind] !== undefined) ||
    reachColumns.some((name) => said.fields[name] !== undefined);
  if (!isSaid) return null;
  const wanted = channelsAfter(channelsOf(act.db, customerId), said);
  keepChannels(act.db, customerId, wanted, act.newId);
  return columnsOf(wanted);
}

/** The fields that are no copies. */
export function withoutReach(fields: Partial<CustomerRecord>): Partial<CustomerRecord> {
  const copies = new Set<string>(reachColumns);
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !copies.has(name)));
}
