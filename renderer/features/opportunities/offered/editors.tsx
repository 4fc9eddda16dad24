import { opportunity } from '../../../../shared/records/opportunity.ts';
import { choiceOptions, fieldLabel } from '../../../../shared/words/field-words.ts';
import { say } from '../../../../shared/words/say.ts';
import { AmountField } from '../../../components/fields/amount-field.tsx';
import { CellKeeper } from '../../../components/fields/cell-keeper.tsx';
import { DateField } from '../../../components/fields/date-field.tsx';
import { PercentField } from '../../../components/fields/percent-field.tsx';
import type { CellEditing } from '../../../components/fields/cell-editing.ts';
import { useDealKinds } from '../../../components/record/offers.ts';
import type { EditedField } from '../../../state/field-drafts.ts';
import { openDialog } from '../../../state/dialogs.ts';
import { lockOf } from '../deal-acts.ts';
import type { DealRow } from './deal.ts';
import { ChoiceCell } from '../../../components/grid/choice-cell.tsx';
import { PersonCell } from '../../../components/grid/person-cell.tsx';
import { RefusedCell } from '../../../components/grid/refused-cell.tsx';

interface EditorProps {
  readonly row: DealRow;
  readonly editing: CellEditing;
}

type TypedKey = 'estimatedRevenue' | 'chances' | 'closeDate';

function cellOf({ id, topic }: DealRow, field: TypedKey, value: string | null): EditedField {
  return { kind: 'opportunity', id, field, value, label: fieldLabel('deal', field), name: topic };
}

/** A closed deal gives the reason instead of opening an editor. */
function Unlocked({ row, editing, children }: EditorProps & { readonly children: React.ReactNode }) {
  const words = lockOf(row);
  if (words === null) return children;
  const act = { label: say('deal.act.reopen'), run: () => openDialog({ kind: 'reopen', id: row.id }) };
  return <RefusedCell words={words} onLeave={editing.onLeave} act={act} />;
}

export function RevenueEditor({ row, editing }: EditorProps) {
  const value = row.estimatedRevenue?.amount ?? null;
  return (
    <Unlocked row={row} editing={editing}>
      <CellKeeper value={value} edited={cellOf(row, 'estimatedRevenue', value)} editing={editing}>
        {(cell, onChange) => (
          <AmountField
            label={say('deals.edit.revenue', { topic: row.topic })}
            currency={row.currency}
            value={value}
            onChange={onChange}
            cell={cell}
          />
        )}
      </CellKeeper>
    </Unlocked>
  );
}

export function ChancesEditor({ row, editing }: EditorProps) {
  if (row.status === 'not-started') {
    const act = { label: say('deals.edit.start'), run: () => openDialog({ kind: 'start', id: row.id }) };
    return <RefusedCell words={say('deals.edit.not-started')} onLeave={editing.onLeave} act={act} />;
  }
  return (
    <Unlocked row={row} editing={editing}>
      <CellKeeper value={row.chances} edited={cellOf(row, 'chances', row.chances)} editing={editing}>
        {(cell, onChange) => (
          <PercentField
            label={say('deals.edit.chances', { topic: row.topic })}
            value={row.chances}
            onChange={onChange}
            hint={say('deals.edit.chances.about')}
            cell={cell}
          />
        )}
      </CellKeeper>
    </Unlocked>
  );
}

export function CloseDateEditor({ row, editing }: EditorProps) {
  return (
    <Unlocked row={row} editing={editing}>
      <CellKeeper value={row.closeDate} edited={cellOf(row, 'closeDate', row.closeDate)} editing={editing}>
        {(cell, onChange) => (
          <DateField
            label={say('deals.edit.closeDate', { topic: row.topic })}
            value={row.closeDate}
            onChange={onChange}
            cell={cell}
          />
        )}
      </CellKeeper>
    </Unlocked>
  );
}

export function CategoryEditor({ row, editing }: EditorProps) {
  return (
    <Unlocked row={row} editing={editing}>
      <ChoiceCell
        label={say('deals.edit.category', { topic: row.topic })}
        options={choiceOptions('category', opportunity.category.entered)}
        value={row.category}
        editing={editing}
      />
    </Unlocked>
  );
}

export function RatingEditor({ row, editing }: EditorProps) {
  return (
    <ChoiceCell
      label={say('deals.edit.rating', { topic: row.topic })}
      options={[
        ...choiceOptions('rating', opportunity.rating.values),
        { value: '', label: say('deals.edit.unrated') },
      ]}
      value={row.rating ?? ''}
      editing={editing}
    />
  );
}

export function DealKindEditor({ row, editing }: EditorProps) {
  const kinds = useDealKinds(row.kind?.id ?? null);
  return (
    <ChoiceCell
      label={say('deals.edit.kind', { topic: row.topic })}
      options={[...kinds, { value: '', label: say('deals.edit.no-kind') }]}
      value={row.kind?.id ?? ''}
      editing={editing}
    />
  );
}

export function SalespersonEditor({ row, editing }: EditorProps) {
  return (
    <Unlocked row={row} editing={editing}>
      <PersonCell
        label={say('deals.edit.salesperson', { topic: row.topic })}
        value={row.salesperson.id}
        editing={editing}
      />
    </Unlocked>
  );
}
