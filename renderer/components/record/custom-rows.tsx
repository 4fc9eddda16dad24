import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { FieldOwner } from '../../../shared/records/custom-fields.ts';
import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { useFormats } from '../../state/locale.ts';
import { FactRow, FieldRows } from '../fields/field-rows.tsx';
import { customText } from '../show/custom-text.ts';
import styles from './record.module.css';

type Values = OutputOf<'opportunity.get'>['custom'];

interface CustomRowsProps {
  readonly of: FieldOwner;
  readonly values: Values;
}

/** The custom fields of a record that have a value, in their order. */
export function CustomRows({ of, values }: CustomRowsProps) {
  const formats = useFormats();
  const fields = useCall('customField.list', { of }).data?.items ?? [];
  const filled = fields.filter(({ id }) => values[id] !== undefined);
  if (filled.length === 0) return null;
  return (
    <section aria-label={say('record.custom')}>
      <h3 className={styles.keptTitle}>{say('record.custom')}</h3>
      <FieldRows>
        {filled.map((field) => (
          <FactRow key={field.id} label={field.name}>
            <span className={styles.keptText}>{customText(field, values[field.id], formats)}</span>
          </FactRow>
        ))}
      </FieldRows>
    </section>
  );
}
