import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { customer } from '../../../../shared/records/customer.ts';
import { fieldLabel } from '../../../../shared/words/field-words.ts';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { TextCell } from '../../../components/fields/text-cell.tsx';
import type { CellEditing } from '../../../components/fields/cell-editing.ts';
import { ChoiceCell } from '../../../components/grid/choice-cell.tsx';
import { PersonCell } from '../../../components/grid/person-cell.tsx';
import { RefusedCell } from '../../../components/grid/refused-cell.tsx';
import { TagsCell } from '../../../components/grid/tags-cell.tsx';
import { fieldValue, type EditedField } from '../../../state/field-drafts.ts';
import { goTo } from '../../../state/route.ts';
import type { CustomerRow } from '../customer.ts';

interface EditorProps {
  readonly row: CustomerRow;
  readonly editing: CellEditing;
}

function cellOf(row: CustomerRow, field: TextKey | 'name'): EditedField {
  const [value, label] = [fieldValue(row[field]), fieldLabel('customer', field)];
  return { kind: 'customer', id: row.id, field, value, label, name: row.name };
}

/** The name of an account; a contact's follows from its two names. */
export function NameEditor({ row, editing }: EditorProps) {
  const { id } = row;
  if (row.kind === 'contact') {
    const act = { label: say('customers.edit.open'), run: () => goTo({ place: 'customer', id }) };
    return <RefusedCell words={say('customers.edit.name.contact')} onLeave={editing.onLeave} act={act} />;
  }
  return <AccountName row={row} editing={editing} />;
}

function AccountName({ row, editing }: EditorProps) {
  const { name } = row;
  const asking = useDuplicateHint(row, 'name');
  return (
    <TextCell
      label={say('customers.edit.name', { name })}
      value={name}
      max={customer.name.max}
      required
      edited={cellOf(row, 'name')}
      editing={editing}
      {...asking}
    />
  );
}

const telling = ['name', 'email', 'phone', 'mobile'] as const;

/** Names other customers that may be the same, while a field that tells is typed. */
function useDuplicateHint(
  { id }: CustomerRow,
  field: string,
): { readonly hint: string | undefined; onText(this: void, text: string): void } {
  const [typed, onText] = useState('');
  const [settled] = useDebouncedValue(typed.trim(), 150);
  const enabled = settled !== '' && telling.some((one) => one === field);
  const nothing = { name: '', email: '', phone: '', mobile: '', exceptId: id };
  const { data } = useCall(
    'customer.duplicates',
    { ...nothing, ...(enabled && { [field]: settled }) },
    { enabled },
  );
  const names = enabled ? (data?.duplicates ?? []).map(({ name }) => name) : [];
  return { hint: names.length === 0 ? undefined : say('customer-box.duplicate', { names }), onText };
}

/** Fields that are a line of text. */
export type TextKey = 'city' | 'country' | 'phone' | 'mobile' | 'email' | 'website' | 'industry';

export function TextEditor({ row, editing, field }: EditorProps & { readonly field: TextKey }) {
  const asking = useDuplicateHint(row, field);
  return (
    <TextCell
      label={say(`customers.edit.${field}`, { name: row.name })}
      value={row[field]}
      max={customer[field].max}
      edited={cellOf(row, field)}
      editing={editing}
      {...asking}
    />
  );
}

export function IndustryEditor({ row, editing }: EditorProps) {
  if (row.kind === 'contact') {
    return <RefusedCell words={say('customers.edit.industry.contact')} onLeave={editing.onLeave} />;
  }
  return <TextEditor row={row} editing={editing} field="industry" />;
}

export function OwnerEditor({ row, editing }: EditorProps) {
  return (
    <PersonCell
      label={say('customers.edit.owner', { name: row.name })}
      value={row.owner?.id ?? ''}
      none={say('customers.filter.no-owner')}
      editing={editing}
    />
  );
}

export function StateEditor({ row, editing }: EditorProps) {
  return (
    <ChoiceCell
      label={say('customers.edit.state', { name: row.name })}
      options={(['active', 'inactive'] as const).map((value) => ({
        value,
        label: say(`customers.state.${value}`),
      }))}
      value={row.active ? 'active' : 'inactive'}
      editing={editing}
    />
  );
}

export function TagsEditor({ row, editing }: EditorProps) {
  return (
    <TagsCell label={say('customers.edit.tags', { name: row.name })} tags={row.tags} editing={editing} />
  );
}
