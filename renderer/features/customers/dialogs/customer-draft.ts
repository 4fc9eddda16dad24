import { z } from 'zod';
import type { InputOf } from '../../../../shared/contract/contract.ts';
import { ref } from '../../../../shared/contract/fields.ts';
import { draftSchema } from '../../../../shared/contract/record-schemas.ts';
import { channelLabels } from '../../../../shared/records/channels.ts';
import { account, contact } from '../../../../shared/records/customer.ts';
import { blankDraft } from '../../../../shared/records/draft.ts';
import { isLong, writtenName } from '../../../../shared/records/field.ts';
import type { Fields } from '../../../../shared/records/field.ts';
import { firstLabel } from '../channels/channel-edits.ts';
import { customDraft, isFilled } from '../../../components/record/custom-draft.ts';
import type { DialogOf } from '../../../state/dialogs.ts';
import type { DraftPlace } from '../../../state/held-drafts.ts';

/** A phone or an e-mail address beside the first one. */
const furtherLine = z.object({
  kind: z.enum(['phones', 'emails']),
  label: z.enum(channelLabels),
  value: z.string(),
});
export type FurtherLine = Readonly<z.output<typeof furtherLine>>;

/** The form for a new customer, of either kind, so that changing the kind loses nothing. */
const customerDraft = draftSchema(account)
  .extend(draftSchema(contact).shape)
  .extend({
    kind: z.enum(['account', 'contact']),
    account: ref.nullable(),
    further: z.array(furtherLine),
    custom: z.object({ account: customDraft, contact: customDraft }),
  });
export type CustomerDraft = Readonly<z.output<typeof customerDraft>>;

const blank = { ...blankDraft(account), ...blankDraft(contact), further: [] };
const noCustom: CustomerDraft['custom'] = { account: {}, contact: {} };

/** The initial form of a dialog: a given name goes where its kind has it. */
export function firstDraft({
  customerKind,
  name = '',
  account: employer,
}: DialogOf<'new-customer'>): CustomerDraft {
  const words = name.trim().split(/\s+/);
  const named =
    customerKind === 'account'
      ? { name }
      : { firstName: words.slice(0, -1).join(' '), lastName: words.at(-1) ?? '' };
  return { ...blank, ...named, kind: customerKind, account: employer ?? null, custom: noCustom };
}

/** A separate draft for each way in: a half-typed contact of one account never appears for another. */
export function draftPlace({ customerKind, name, account: employer }: DialogOf<'new-customer'>): DraftPlace {
  const typed = name === undefined ? '' : `${customerKind}:${name.slice(0, 120)}`;
  return { kind: 'customer', record: 'new', way: employer ? `at:${employer.id}` : typed };
}

export function readDraft(stored: unknown): CustomerDraft | null {
  const read = customerDraft.safeParse({ ...blank, custom: noCustom, ...(stored as object | null) });
  return read.success ? read.data : null;
}

export function isEmpty(draft: CustomerDraft): boolean {
  const none: ReadonlyMap<string, unknown> = new Map(Object.entries(blank));
  if (draft.further.some(({ value }) => value.trim() !== '')) return false;
  const custom = { ...draft.custom.account, ...draft.custom.contact };
  return (
    !Object.values(custom).some(isFilled) &&
    [...typedIn(draft, account), ...typedIn(draft, contact)].every(
      ([name, value]) => none.get(name) === value,
    )
  );
}

/** The input for the fields of a kind, under the names that a call uses. */
function typedIn(draft: CustomerDraft, fields: Fields): readonly (readonly [name: string, value: unknown])[] {
  const values: Readonly<Record<string, unknown>> = draft;
  return Object.entries(fields).flatMap(([key, field]) => {
    const name = writtenName(key, field);
    if (!(name in blank)) return [];
    const value = values[name];
    return [[name, typeof value === 'string' && !isLong(field) ? value.trim() : value] as const];
  });
}

/** The customer's future name, for finding duplicates. */
export function draftName(draft: CustomerDraft): string {
  if (draft.kind === 'account') return draft.name.trim();
  return [draft.firstName.trim(), draft.lastName.trim()].filter((part) => part !== '').join(' ');
}

/** A phone or an e-mail address of the form; `place` is null for the first one. */
interface PlacedLine extends Pick<FurtherLine, 'label' | 'value'> {
  readonly place: number | null;
}

/** Those that aren't blank. */
function linesIn(draft: CustomerDraft, kind: FurtherLine['kind']): readonly PlacedLine[] {
  const first = { label: firstLabel, value: kind === 'phones' ? draft.phone : draft.email, place: null };
  const further = draft.further.flatMap((line, place) => (line.kind === kind ? [{ ...line, place }] : []));
  return [first, ...further].filter(({ value }) => value.trim() !== '');
}

/** Every phone or e-mail address that is typed. */
export function typedLines(draft: CustomerDraft, kind: FurtherLine['kind']): string[] {
  return linesIn(draft, kind).map(({ value }) => value);
}

/** Where a call has a phone or an e-mail address of the form. */
export function pathOfLine(
  draft: CustomerDraft,
  kind: FurtherLine['kind'],
  place: number | null,
): readonly string[] {
  const at = linesIn(draft, kind).findIndex((line) => line.place === place);
  return [kind, `${at}`, 'value'];
}

export function inputOf(draft: CustomerDraft): InputOf<'customer.create'> {
  const typed = typedIn(draft, draft.kind === 'account' ? account : contact);
  const of = (kind: FurtherLine['kind']) =>
    linesIn(draft, kind).map(({ label, value }) => ({ label, value: value.trim() }));
  const rest: object = Object.fromEntries(typed.filter(([name]) => name !== 'phone' && name !== 'email'));
  const custom = draft.custom[draft.kind];
  const lines = { phones: of('phones'), emails: of('emails') };
  return draft.kind === 'account'
    ? { ...rest, ...lines, custom, kind: 'account', name: draft.name.trim() }
    : { ...rest, ...lines, custom, kind: 'contact', accountId: draft.account?.id ?? null };
}
