import type { InputOf } from '../../../../shared/contract/contract.ts';
import { say } from '../../../../shared/words/say.ts';
import { run } from '../../../commands/run.ts';
import type { Column } from '../../../components/grid/table-columns.ts';
import { startsText } from '../../../components/grid/table-keys.ts';
import { tagsIn } from '../../../components/grid/tags-cell.tsx';
import { Badge } from '../../../components/show/badge.tsx';
import { Phone } from '../../../components/show/phone.tsx';
import { EmailLink } from '../../../components/show/outside-link.tsx';
import { tagNames, TagsShown } from '../../../components/show/tags-shown.tsx';
import { useFormats } from '../../../state/locale.ts';
import type { CustomerRow } from '../customer.ts';
import styles from '../customer.module.css';
import { KindIcon } from '../kind-icon.tsx';
import { IndustryEditor, NameEditor, OwnerEditor, StateEditor, TagsEditor, TextEditor } from './editors.tsx';
import type { TextKey } from './editors.tsx';

type CustomerColumn = Column<CustomerRow>;
type Edit = NonNullable<CustomerColumn['edit']>;

/** Saves one value at once; the toast offers Undo, a refusal is said there as well. */
async function save(id: string, changes: InputOf<'customer.update'>['changes']): Promise<boolean> {
  return (await run('customer.update', { id, changes })).ok;
}

const never = (): boolean => false;

/** Cells always open their editor; where a value cannot be written it says why. */
function edit(editor: Edit['editor'], onSave: Edit['save'], more: Partial<Edit> = {}): Edit {
  return { can: () => true, accepts: startsText, editor, save: onSave, ...more };
}

function text(field: TextKey, more: Partial<CustomerColumn> & Pick<CustomerColumn, 'width'>): CustomerColumn {
  return {
    id: field,
    title: say(`customers.column.${field}`),
    cell: (row) => row[field],
    edit: edit(
      (row, editing) => <TextEditor row={row} editing={editing} field={field} />,
      ({ id }, value) => save(id, { [field]: value ?? '' }),
    ),
    ...more,
  };
}

/** Every column of the list, in its order. */
export const customerColumns: readonly CustomerColumn[] = [
  {
    id: 'name',
    title: say('customers.column.name'),
    width: 170,
    grow: 2,
    sort: 'name',
    opens: true,
    cell: (row) => <NameCell row={row} />,
    edit: edit(
      (row, editing) => <NameEditor row={row} editing={editing} />,
      ({ id }, name) => (name === null ? undefined : save(id, { name })),
      { locked: ({ kind }) => kind === 'contact' },
    ),
  },
  {
    id: 'account',
    title: say('customers.column.account'),
    width: 140,
    grow: 3,
    sort: 'account',
    cell: ({ account, jobTitle }) =>
      [account?.name ?? '', jobTitle].filter((part) => part !== '').join(' · '),
  },
  text('city', { width: 84, grow: 1, sort: 'city' }),
  text('phone', { width: 124, cell: ({ phone }) => <Phone phone={phone} /> }),
  text('email', { width: 140, grow: 4, cell: ({ email }) => <EmailLink email={email} /> }),
  text('industry', {
    width: 90,
    grow: 1,
    sort: 'industry',
    edit: edit(
      (row, editing) => <IndustryEditor row={row} editing={editing} />,
      ({ id }, value) => save(id, { industry: value ?? '' }),
      { locked: ({ kind }) => kind === 'contact' },
    ),
  }),
  {
    id: 'owner',
    title: say('customers.column.owner'),
    width: 100,
    grow: 1,
    sort: 'owner',
    cell: ({ owner }) => owner?.name ?? '',
    edit: edit(
      (row, editing) => <OwnerEditor row={row} editing={editing} />,
      ({ id }, owner) => save(id, { ownerId: owner === null || owner === '' ? null : owner }),
      { accepts: never },
    ),
  },
  {
    id: 'tags',
    title: say('customers.column.tags'),
    width: 96,
    grow: 1,
    cell: ({ tags }) => <TagsShown tags={tags} />,
    about: ({ tags }) => tagNames(tags),
    edit: edit(
      (row, editing) => <TagsEditor row={row} editing={editing} />,
      ({ id }, names) => void run('customer.setTags', { id, tags: tagsIn(names) }),
      { accepts: never },
    ),
  },
  text('mobile', { width: 124, cell: ({ mobile }) => <Phone phone={mobile} /> }),
  text('website', { width: 130, grow: 2 }),
  text('country', { width: 96, grow: 1, sort: 'country' }),
  {
    id: 'currency',
    title: say('customers.column.currency'),
    width: 78,
    cell: ({ defaultCurrency }) => defaultCurrency ?? '',
  },
  {
    id: 'state',
    title: say('customers.column.state'),
    width: 84,
    cell: ({ active }) => say(`customers.state.${active ? 'active' : 'inactive'}`),
    edit: edit(
      (row, editing) => <StateEditor row={row} editing={editing} />,
      ({ id }, state) => save(id, { active: state === 'active' }),
      { accepts: never },
    ),
  },
  {
    id: 'bought',
    title: say('customers.column.bought'),
    width: 92,
    cell: ({ isCustomer }) => (isCustomer ? say('customers.bought.yes') : ''),
  },
  {
    id: 'created',
    title: say('customers.column.created'),
    width: 148,
    align: 'right',
    sort: 'created',
    cell: ({ createdAt }) => <Added at={createdAt} />,
  },
  {
    id: 'number',
    title: say('customers.column.number'),
    width: 128,
    sort: 'number',
    cell: ({ number }) => <span className={styles.faint}>{number}</span>,
  },
  {
    id: 'open-deals',
    title: say('customers.column.open-deals'),
    width: 88,
    align: 'right',
    cell: ({ openDeals }) => (openDeals === 0 ? <span className={styles.faint}>0</span> : openDeals),
  },
];

function NameCell({ row }: { readonly row: CustomerRow }) {
  return (
    <span className={styles.nameCell} data-inactive={!row.active || undefined}>
      <KindIcon kind={row.kind} />
      <span className={styles.cut}>{row.name}</span>
      {!row.active && <Badge>{say('customer.inactive')}</Badge>}
    </span>
  );
}

function Added({ at }: { readonly at: number }) {
  const { instant } = useFormats();
  return <>{instant(at)}</>;
}
