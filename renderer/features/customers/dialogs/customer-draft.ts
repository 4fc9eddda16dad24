import type { InputOf } from '../../../../shared/contract/contract.ts';
import type { DialogOf } from '../../../state/dialogs.ts';

/** What stands in the form of a new customer, of either kind, so that changing the kind loses nothing. */
export interface CustomerDraft {
  readonly kind: 'account' | 'contact';
  readonly name: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly jobTitle: string;
  readonly account: { readonly id: string; readonly name: string } | null;
  readonly industry: string;
  readonly phone: string;
  readonly email: string;
  readonly website: string;
  readonly postalCode: string;
  readonly city: string;
  readonly country: string;
}

/** Fields of the form that are plain text. */
export type DraftText = Exclude<keyof CustomerDraft, 'kind' | 'account'>;

const texts: readonly DraftText[] = [
  'name',
  'firstName',
  'lastName',
  'jobTitle',
  'industry',
  'phone',
  'email',
  'website',
  'postalCode',
  'city',
  'country',
];

const empty = Object.fromEntries(texts.map((field) => [field, ''])) as Readonly<Record<DraftText, string>>;

/** The form as a dialog opens it: a name given by the opener goes where its kind has it. */
export function firstDraft({ customerKind, name = '', account }: DialogOf<'new-customer'>): CustomerDraft {
  const words = name.trim().split(/\s+/);
  const named =
    customerKind === 'account'
      ? { name }
      : { firstName: words.slice(0, -1).join(' '), lastName: words.at(-1) ?? '' };
  return { ...empty, ...named, kind: customerKind, account: account ?? null };
}

/** A draft of its own for each way in: a half typed person of one account never turns up at another. */
export function draftKey({ customerKind, name, account }: DialogOf<'new-customer'>): string {
  if (account) return `new-customer:at:${account.id}`;
  return name === undefined ? 'new-customer' : `new-customer:${customerKind}:${name.slice(0, 120)}`;
}

export function readDraft(stored: unknown): CustomerDraft | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { kind, account, ...rest } = stored as Record<string, unknown>;
  if (kind !== 'account' && kind !== 'contact') return null;
  const read = Object.fromEntries(texts.map((field) => [field, textOf(rest[field])]));
  return { ...(read as Record<DraftText, string>), kind, account: readAccount(account) };
}

function textOf(stored: unknown): string {
  return typeof stored === 'string' ? stored : '';
}

function readAccount(stored: unknown): CustomerDraft['account'] {
  if (typeof stored !== 'object' || stored === null) return null;
  const { id, name } = stored as { id?: unknown; name?: unknown };
  return typeof id === 'string' && typeof name === 'string' ? { id, name } : null;
}

export function isEmpty(draft: CustomerDraft): boolean {
  return texts.every((field) => draft[field].trim() === '');
}

/** How the customer would be called, for the search for twins. */
export function draftName(draft: CustomerDraft): string {
  if (draft.kind === 'account') return draft.name.trim();
  return [draft.firstName.trim(), draft.lastName.trim()].filter((part) => part !== '').join(' ');
}

export function inputOf(draft: CustomerDraft): InputOf<'customer.create'> {
  const text = Object.fromEntries(texts.map((field) => [field, draft[field].trim()])) as Record<
    DraftText,
    string
  >;
  const { name, firstName, lastName, jobTitle, industry, ...shared } = text;
  return draft.kind === 'account'
    ? { ...shared, kind: 'account', name, industry }
    : { ...shared, kind: 'contact', firstName, lastName, jobTitle, accountId: draft.account?.id ?? null };
}
