import type { InputOf } from '../../../../shared/contract/contract.ts';
import {
  channelKinds,
  type AddressPart,
  type ChannelKind,
  type ChannelLabel,
} from '../../../../shared/records/channels.ts';
import { call } from '../../../api/call.ts';
import { saveInPlace } from '../../../commands/run.ts';
import type { FieldValue } from '../../../state/field-drafts.ts';
import type { Customer } from '../customer.ts';

type Changes = InputOf<'customer.update'>['changes'];
type Part = 'value' | 'label' | 'primary' | AddressPart;

/** A row of one of the lists, with what is changed in it. */
interface Row extends Partial<Readonly<Record<Part, string | boolean>>> {
  readonly id?: string;
}
type Edit = (rows: readonly Row[]) => readonly Row[];

let last: Promise<unknown> = Promise.resolve();

/**
 * Changes one list of a customer. The call writes the list as a whole, so each change starts from what the one before it
 * has left. Returns null once it is saved, otherwise the text of the refusal.
 */
function change(id: string, kind: ChannelKind, edit: Edit): Promise<string | null> {
  const saved = last.then(async () => {
    const now = await call('customer.get', { id }).catch(() => null);
    // A deleted customer is refused by the command.
    const changes: Changes = now === null ? {} : { [kind]: edit(now[kind]) };
    return saveInPlace('customer.update', { id, changes });
  });
  last = saved;
  return saved;
}

/** A row that no longer exists is refused, since the call doesn't know it. */
function withRow(rows: readonly Row[], id: string, part: Row): readonly Row[] {
  if (!rows.some((row) => row.id === id)) return [...rows, { id, label: 'other', ...part }];
  return rows.map((row) => (row.id === id ? { ...row, ...part } : row));
}

export function changeRow(id: string, kind: ChannelKind, rowId: string, part: Row): Promise<string | null> {
  return change(id, kind, (rows) => withRow(rows, rowId, part));
}

export function addRow(id: string, kind: ChannelKind, row: Row): Promise<string | null> {
  return change(id, kind, (rows) => [...rows, row]);
}

/** Adds an address with its first part, and puts the next ones, which may be typed before it is stored, into the same one. */
export function addressAdder(id: string, label: ChannelLabel): (part: Row) => Promise<string | null> {
  let isAdded = false;
  return async (part) => {
    const words = await change(id, 'addresses', (rows) => {
      const last = rows.at(-1);
      if (!isAdded || last === undefined) return [...rows, { label, ...part }];
      return rows.map((row) => (row === last ? { ...row, ...part } : row));
    });
    isAdded ||= words === null;
    return words;
  };
}

export function removeRow(id: string, kind: ChannelKind, rowId: string): Promise<string | null> {
  return change(id, kind, (rows) => rows.filter((row) => row.id !== rowId));
}

export function makePrimary(id: string, kind: ChannelKind, rowId: string): Promise<string | null> {
  return change(id, kind, (rows) => rows.map((row) => ({ ...row, primary: row.id === rowId })));
}

/** The name of a part of a row in drafts. */
export function draftName(kind: ChannelKind, rowId: string, part: 'value' | AddressPart): string {
  return `${kind}.${rowId}.${part}`;
}

/** The row that is being added. */
export const newRow = 'new';

/** What a new row is for, unless somebody chooses otherwise. */
export const firstLabel: ChannelLabel = 'work';

/** A customer with the parts of its rows by the names of their drafts. */
export function withParts(customer: Customer): Customer & Readonly<Record<string, unknown>> {
  const parts = channelKinds.flatMap((kind) =>
    customer[kind].flatMap(({ id, label: _label, primary: _primary, ...texts }) =>
      Object.entries(texts).map(([part, text]) => [`${kind}.${id}.${part}`, text] as const),
    ),
  );
  return { ...customer, ...Object.fromEntries(parts) };
}

/** Saves a draft of a row; null for a draft of something else. */
export function saveRowDraft(
  id: string,
  changes: Readonly<Record<string, FieldValue>>,
): Promise<string | null> | null {
  const [[name, value] = ['', null]] = Object.entries(changes);
  const [kind, rowId = '', part = ''] = name.split('.');
  const known = channelKinds.find((one) => one === kind);
  if (known === undefined) return null;
  const texts: Row = { [part]: String(value ?? '') };
  return rowId === newRow
    ? addRow(id, known, { label: firstLabel, ...texts })
    : changeRow(id, known, rowId, texts);
}
