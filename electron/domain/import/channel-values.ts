import { channelFields, lineFields, partFields } from '../../../shared/import/channel-fields.ts';
import {
  addressParts,
  channelKinds,
  noChannels,
  type ChannelKind,
  type Channels,
} from '../../../shared/records/channels.ts';
import { addressesOfText, linesOfText } from '../../../shared/rules/channel-texts.ts';
import {
  reachColumns,
  settled,
  withColumns,
  withLabelled,
  withLabelledParts,
  type ReachColumn,
} from '../../../shared/rules/channels.ts';
import type { Readable } from '../../store/connection/database.ts';
import { channelsOf } from '../../store/customers/channels.ts';
import { problem, type Reason } from './entity.ts';
import { fieldName } from './field-name.ts';
import type { PlainValues } from './plain/plain-kind.ts';

/** The fields of a file that are rows of a customer. */
export const channelKeys: ReadonlySet<string> = new Set(channelFields.map(({ key }) => key));

const textOf = (values: PlainValues, key: string): string => {
  const value = values[key];
  return typeof value === 'string' ? value.trim() : '';
};

/**
 * By what the customer of a row is reached after it; `id` is null for a new one. Only needed where a row fills more than the
 * customer's own columns: null otherwise. A list of everything stands for the columns that copy it.
 */
export function channelsOfRow(db: Readable, id: string | null, values: PlainValues): Channels | null {
  if (!Object.keys(values).some((key) => channelKeys.has(key))) return null;
  const before = id === null ? noChannels : channelsOf(db, id);
  const columns = reachColumns.filter((name) => name in values).map((name) => [name, textOf(values, name)]);
  const listed = listedIn(values);
  let { phones, emails, addresses } = withColumns(before, Object.fromEntries(columns));
  for (const { key, of, label } of lineFields) {
    if (!(key in values)) continue;
    if (of === 'phones') phones = withLabelled(phones, label, textOf(values, key));
    else emails = withLabelled(emails, label, textOf(values, key));
  }
  for (const label of new Set(partFields.map((field) => field.label))) {
    const parts = partFields.filter((field) => field.label === label && field.key in values);
    const given = Object.fromEntries(parts.map(({ part, key }) => [part, textOf(values, key)]));
    if (parts.length > 0) addresses = withLabelledParts(addresses, label, given);
  }
  return settled({ phones, emails, addresses, ...withIdsOf(before, listed) });
}

/** The rows of lists, where they can be read. */
function listedIn(values: PlainValues): Partial<Channels> {
  const [phones, emails] = [linesOfText(textOf(values, 'phones')), linesOfText(textOf(values, 'emails'))];
  const addresses = addressesOfText(textOf(values, 'addresses'));
  return {
    ...('phones' in values && phones && { phones }),
    ...('emails' in values && emails && { emails }),
    ...('addresses' in values && addresses && { addresses }),
  };
}

/** Rows of a list that are there already stay the same rows. */
function withIdsOf(before: Channels, listed: Partial<Channels>): Partial<Channels> {
  const kinds = channelKinds.filter((kind) => listed[kind] !== undefined);
  return Object.fromEntries(
    kinds.map((kind) => {
      const left = [...before[kind]];
      const rows = (listed[kind] ?? []).map((row) => {
        const at = left.findIndex((one) => contentOf(one) === contentOf(row));
        return at < 0 ? row : { ...left.splice(at, 1)[0], ...row };
      });
      return [kind, rows];
    }),
  );
}

type Row = Channels[ChannelKind][number];

function contentOf(row: Row): string {
  const texts = 'value' in row ? [row.value] : addressParts.map((part) => row[part]);
  return JSON.stringify([row.label, ...texts]);
}

/** Columns that copy rows. */
export const copiedColumns: ReadonlySet<string> = new Set<ReachColumn>(reachColumns);

/** Whether the rows of a customer are others than those of a file. */
export function differsInChannels(db: Readable, id: string, channels: Channels): boolean {
  const plain = (of: Channels): string =>
    JSON.stringify(channelKinds.map((kind) => of[kind].map((row) => [contentOf(row), row.primary])));
  return plain(channelsOf(db, id)) !== plain(channels);
}

/** Lists that can't be read. */
export function unreadableLists(values: PlainValues): Reason[] {
  return channelKinds.flatMap((kind) => {
    const text = textOf(values, kind);
    const read = kind === 'addresses' ? addressesOfText(text) : linesOfText(text);
    if (read !== null) return [];
    const field = fieldName({ key: kind, word: `customer.${kind}` });
    return [problem(kind, 'import.list-unreadable', { field, text: text.slice(0, 60) })];
  });
}
