import { derive } from '../../../api/derived.ts';
import { callOptions } from '../../../api/queries.tsx';
import { textsWidth } from '../../../components/grid/text-width.ts';
import type { ColumnFit, ListColumns } from '../../../components/list/list-kind.ts';
import type { CustomerRow } from '../customer.ts';
import { customerColumns } from './customer-columns.tsx';
import type { CustomerTypes } from './customer-view.ts';

const inWorkspace = { people: callOptions('salesperson.list', {}), tags: callOptions('tag.list', {}) };

/** There only for those who choose them. */
const chosenOnly = ['mobile', 'website', 'country', 'currency', 'state', 'bought', 'created'];

/** Where there is room a company with a job title, and an address, are read without a cut, rather than the number. */
const roomyWidths = { account: 176, email: 176 };

/** The columns of a list of customers: those that nobody fills are left out, and in a narrow window what says least. */
export const customerListColumns: ListColumns<CustomerTypes> = {
  all: customerColumns,
  areChosen: true,
  dropOrder: ['number', 'industry', 'tags', 'owner', 'city', 'email', 'phone', 'account'],
  fit: ({ rows, filter: { kind = [] }, isRoomy }) =>
    derive(
      {
        ...inWorkspace,
        filled: callOptions('customer.filled', kind[0] && !kind[1] ? { kind: kind[0] } : {}),
      },
      ({ people, tags, filled = {} }) => ({
        widths: { ...(isRoomy && roomyWidths), ...contentWidths(rows) },
        idle: [
          ...chosenOnly,
          ...(kind.length === 1 && kind[0] === 'account' ? ['account'] : []),
          ...((people?.items.length ?? 0) > 1 ? [] : ['owner']),
          ...((tags?.items.length ?? 0) > 0 ? [] : ['tags']),
          ...Object.entries(filled).flatMap(([field, isFilled]) => (isFilled ? [] : [field])),
        ],
      }),
    ),
};

/** What a list on paper asks of the columns: only what it shows itself. */
export function fitOnPaper(rows: readonly CustomerRow[]): ColumnFit {
  const owners = new Set(rows.map(({ owner }) => owner?.id ?? ''));
  const isFilled = {
    account: rows.some(({ account, jobTitle }) => account !== null || jobTitle !== ''),
    city: rows.some(({ city }) => city !== ''),
    phone: rows.some(({ phone }) => phone !== ''),
    email: rows.some(({ email }) => email !== ''),
    industry: rows.some(({ industry }) => industry !== ''),
    owner: owners.size > 1,
    tags: rows.some(({ tags }) => tags.length > 0),
  };
  const blank = Object.entries(isFilled).flatMap(([field, filled]) => (filled ? [] : [field]));
  return { widths: contentWidths(rows), idle: [...chosenOnly, ...blank] };
}

function contentWidths(rows: readonly CustomerRow[]): ColumnFit['widths'] {
  return {
    number: textsWidth(
      rows.map(({ number }) => number),
      128,
    ),
    phone: phonesWidth(rows.map(({ phone }) => phone)),
    mobile: phonesWidth(rows.map(({ mobile }) => mobile)),
  };
}

/** A region may write a number with a space more than it was typed with. */
function phonesWidth(phones: readonly string[]): number {
  return textsWidth(
    phones.map((phone) => `${phone} `),
    124,
  );
}
