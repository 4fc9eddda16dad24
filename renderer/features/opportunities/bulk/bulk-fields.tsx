import { SegmentedControl, Select } from '@mantine/core';
import { opportunity } from '../../../../shared/records/opportunity.ts';
import { choiceOptions } from '../../../../shared/words/field-words.ts';
import { usableCycles } from '../../../../shared/rules/proposals.ts';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { useDealKinds } from '../../../components/record/offers.ts';
import type { DealBulk } from '../../../state/dialogs.ts';
import { stageChoices } from '../list/deal-filters.ts';
import { setting } from './bulk-act.ts';
import type { BulkFieldsProps } from './bulk-act.ts';
import { CloseDateFields } from './close-date-fields.tsx';
import { ClosingFields } from './closing-fields.tsx';
import { CustomValue } from '../../../components/list/bulk/custom-value.tsx';
import { TagFields } from '../../../components/list/bulk/tag-fields.tsx';
import styles from '../../../components/list/bulk/bulk-fields.module.css';

/** The values that the action needs. */
export function BulkFields({ kind, ...props }: BulkFieldsProps & { readonly kind: DealBulk }) {
  switch (kind) {
    case 'stage':
      return <StageField {...props} />;
    case 'close-date':
      return <CloseDateFields {...props} />;
    case 'salesperson':
      return <SalespersonField {...props} />;
    case 'category':
    case 'rating':
    case 'priority':
      return <ValueField kind={kind} {...props} />;
    case 'kind':
      return <DealKindField {...props} />;
    case 'tags':
      return <TagFields act={props.act?.kind === 'tags' ? props.act : null} onChange={props.onChange} />;
    case 'custom':
      return <CustomFields {...props} />;
    case 'start':
      return <CycleField {...props} />;
    case 'won':
    case 'lost':
      return <ClosingFields outcome={kind} {...props} />;
    default:
      return <p className={styles.field}>{say(`bulk.about.${kind}`)}</p>;
  }
}

function StageField({ act, onChange }: BulkFieldsProps) {
  const cycles = useCall('cycle.list', {}).data?.items ?? [];
  return (
    <Select
      className={styles.space ?? ''}
      label={say('bulk.stage')}
      data={[
        { value: 'next', label: say('bulk.stage.next') },
        { value: 'previous', label: say('bulk.stage.previous') },
        ...stageChoices(cycles),
      ]}
      value={act?.kind === 'move' ? act.to : null}
      onChange={(to) => to !== null && onChange({ kind: 'move', to })}
      allowDeselect={false}
    />
  );
}

function SalespersonField({ act, onChange }: BulkFieldsProps) {
  const people = useCall('salesperson.list', {}).data?.items ?? [];
  return (
    <Select
      className={styles.space ?? ''}
      label={say('bulk.kind.salesperson')}
      placeholder={say('bulk.salesperson.placeholder')}
      data={people.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))}
      value={(act?.kind === 'update' && act.changes.salespersonId) || null}
      onChange={(id) => id !== null && onChange(setting({ salespersonId: id }))}
      searchable={people.length > 7}
      allowDeselect={false}
    />
  );
}

/** The drop-down has no value for none. */
const noKind = 'none';

function DealKindField({ act, onChange }: BulkFieldsProps) {
  const chosen = act?.kind === 'update' ? act.changes.kindId : undefined;
  return (
    <Select
      className={styles.space ?? ''}
      label={say('bulk.kind.kind')}
      placeholder={say('bulk.kind.placeholder')}
      data={[...useDealKinds(null), { value: noKind, label: say('deals.edit.no-kind') }]}
      value={chosen === null ? noKind : (chosen ?? null)}
      onChange={(id) => id !== null && onChange(setting({ kindId: id === noKind ? null : id }))}
      allowDeselect={false}
    />
  );
}

const { category, rating, priority } = opportunity;

/** The contract has no value for none. */
const unrated = 'none';

/** A choice of a few values, all visible. */
function ValueField({ kind, act, onChange }: BulkFieldsProps & { kind: 'category' | 'rating' | 'priority' }) {
  const changes = act?.kind === 'update' ? act.changes : {};
  const label = say(`bulk.kind.${kind}`);
  const { value, data, choose } = {
    category: {
      value: changes.category,
      data: choiceOptions('category', category.entered),
      choose: (to: string) => ({ category: category.entered.find((one) => one === to) }),
    },
    rating: {
      value: changes.rating === null ? unrated : changes.rating,
      data: [...choiceOptions('rating', rating.values), { value: unrated, label: say('deals.edit.unrated') }],
      choose: (to: string) => ({ rating: rating.values.find((one) => one === to) ?? null }),
    },
    priority: {
      value: changes.priority,
      data: choiceOptions('priority', priority.values),
      choose: (to: string) => ({ priority: priority.values.find((one) => one === to) }),
    },
  }[kind];
  return (
    <div className={styles.field}>
      <span className={styles.label}>{label}</span>
      <SegmentedControl
        aria-label={label}
        data={data}
        value={value ?? ''}
        onChange={(to) => onChange(setting(choose(to)))}
      />
    </div>
  );
}

function CustomFields({ act, onChange }: BulkFieldsProps) {
  return (
    <CustomValue
      owners={['opportunity']}
      ownCurrency
      custom={(act?.kind === 'update' && act.changes.custom) || null}
      onChange={(custom) => onChange(custom && setting({ custom }))}
    />
  );
}

function CycleField({ act, onChange }: BulkFieldsProps) {
  const cycles = usableCycles(useCall('cycle.list', {}).data?.items ?? []);
  return (
    <Select
      className={styles.space ?? ''}
      label={say('start.cycle.deal')}
      data={[
        { value: '', label: say('bulk.cycle.own') },
        ...cycles.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={(act?.kind === 'start' && act.cycleId) || ''}
      onChange={(id) => onChange({ kind: 'start', ...(id && { cycleId: id }) })}
      allowDeselect={false}
    />
  );
}
