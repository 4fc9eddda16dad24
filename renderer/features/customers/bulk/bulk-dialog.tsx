import { Select } from '@mantine/core';
import type { InputOf, OutputOf } from '../../../../shared/contract/contract.ts';
import { say } from '../../../../shared/words/say.ts';
import { call } from '../../../api/call.ts';
import { useCall } from '../../../api/queries.tsx';
import { run } from '../../../commands/run.ts';
import { BulkDialog } from '../../../components/list/bulk/bulk-dialog.tsx';
import type { BulkActs, BulkFieldsProps } from '../../../components/list/bulk/bulk-dialog.tsx';
import styles from '../../../components/list/bulk/bulk-fields.module.css';
import type { BulkWords } from '../../../components/list/bulk/bulk-kind.ts';
import { CustomValue } from '../../../components/list/bulk/custom-value.tsx';
import { TagFields } from '../../../components/list/bulk/tag-fields.tsx';
import type { CustomerBulk, DialogProps } from '../../../state/dialogs.ts';
import { customerState } from '../list/customer-state.ts';

type Doing = InputOf<'customer.bulk'>['act'];
type Outcome = OutputOf<'customer.rehearseBulk'>;
type Selection = InputOf<'customer.bulk'>['selection'];

const acts: BulkActs<CustomerBulk, Selection, Doing, Outcome> = {
  calls: {
    rehearse: (selection, act) => call('customer.rehearseBulk', { selection, act }),
    run: (selection, act) =>
      run('customer.bulk', { selection, act, skipRefused: true }, { handlesRefusal: true, quiet: true }),
    stop: () => void call('customer.stopBulk', {}),
  },
  words,
  first,
  tones: { delete: 'lost' },
  Fields,
  removes: ({ kind }) => kind === 'remove',
  state: customerState,
};

/** A bulk action on customers. */
export function BulkCustomersDialog({ dialog, onClose }: DialogProps<'bulk-customers'>) {
  return <BulkDialog of={acts} dialog={dialog} onClose={onClose} />;
}

function first(act: CustomerBulk): Doing | null {
  switch (act) {
    case 'activate':
    case 'deactivate':
      return { kind: 'update', changes: { active: act === 'activate' } };
    case 'delete':
      return { kind: 'remove' };
    default:
      return null;
  }
}

function words(act: CustomerBulk, selected: number): BulkWords<Outcome> {
  return {
    title: say(`customers.bulk.title.${act}`, { count: selected }),
    act: (count) => say(`customers.bulk.act.${act}`, { count }),
    changes: ({ changes, count }) =>
      say(act === 'delete' ? 'customers.bulk.changes.delete' : 'customers.bulk.changes', { changes, count }),
    details: ({ newTags }) =>
      newTags.length > 0 ? [say('bulk.new-tags', { n: newTags.length, names: newTags })] : [],
    refused: say('customers.bulk.refused'),
    row: ({ name, number }) => [name || number || say('customers.bulk.gone'), name === '' ? '' : number],
    progress: (done, total) => say('customers.bulk.progress', { done, total }),
  };
}

type FieldsProps = BulkFieldsProps<CustomerBulk, Doing>;

function Fields({ kind, act, onChange }: FieldsProps) {
  switch (kind) {
    case 'owner':
      return <OwnerField act={act} onChange={onChange} />;
    case 'tags':
      return <TagFields act={act?.kind === 'tags' ? act : null} onChange={onChange} />;
    case 'custom':
      return (
        <CustomValue
          owners={['account', 'contact']}
          custom={(act?.kind === 'update' && act.changes.custom) || null}
          onChange={(custom) => onChange(custom && { kind: 'update', changes: { custom } })}
        />
      );
    default:
      return <p className={styles.field}>{say(`customers.bulk.about.${kind}`)}</p>;
  }
}

/** Nobody has no id. */
const nobody = 'none';

function OwnerField({ act, onChange }: Omit<FieldsProps, 'kind'>) {
  const people = useCall('salesperson.list', {}).data?.items ?? [];
  const ownerId = act?.kind === 'update' ? act.changes.ownerId : undefined;
  return (
    <Select
      className={styles.space ?? ''}
      label={say('customers.bulk.kind.owner')}
      placeholder={say('customers.bulk.owner.placeholder')}
      data={[
        ...people.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name })),
        { value: nobody, label: say('customers.filter.no-owner') },
      ]}
      value={ownerId === null ? nobody : (ownerId ?? null)}
      onChange={(id) =>
        id !== null && onChange({ kind: 'update', changes: { ownerId: id === nobody ? null : id } })
      }
      searchable={people.length > 7}
      allowDeselect={false}
    />
  );
}
