import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { CustomField } from '../../../../shared/records/custom-fields.ts';
import { say } from '../../../../shared/words/say.ts';
import { saveInPlace } from '../../../commands/run.ts';
import { Grip } from '../../../components/fields/ordering.tsx';
import { QuietText } from '../../../components/fields/quiet-text.tsx';
import { useIsResumed } from '../../../state/field-drafts.ts';
import { FieldChoices } from './field-choices.tsx';
import { DeleteButton } from '../row-delete.tsx';
import { removeField } from './removals.ts';
import styles from './fields.module.css';

interface FieldLineProps {
  readonly field: CustomField;
  /** The buttons that change its place. */
  readonly order: ReactNode;
}

/** A field: its name, renamed in place, its kind, and its choices below. */
export function FieldLine({ field, order }: FieldLineProps) {
  const { id, name, kind, choices } = field;
  const isResumed = useIsResumed();
  const resumes = choices.some((one) => isResumed({ kind: 'custom-choice', id: one.id, field: 'name' }));
  const [isOpen, setOpen] = useState(false);
  if (resumes && !isOpen) setOpen(true);
  const region = useId();
  const Icon = isOpen ? IconChevronDown : IconChevronRight;
  const label = say('custom.name-of', { name });
  return (
    <li className={styles.field} draggable>
      <div className={styles.line}>
        <Grip />
        <div className={styles.name}>
          <QuietText
            label={label}
            value={name}
            edited={{ kind: 'custom-field', id, field: 'name', value: name, label, name }}
            onSave={(text) => saveInPlace('customField.rename', { id, name: text.trim() })}
            inTable
          />
        </div>
        <span className={styles.kind}>{say(`custom.kind.${kind}`)}</span>
        <span className={styles.choicesButton}>
          {kind === 'choice' && (
            <Button
              variant="subtle"
              size="compact-xs"
              leftSection={<Icon size={14} stroke={1.8} aria-hidden />}
              aria-label={say('custom.choices.edit', { n: choices.length, name })}
              aria-expanded={isOpen}
              aria-controls={region}
              onClick={() => setOpen(!isOpen)}
            >
              {say('custom.choices.count', { n: choices.length })}
            </Button>
          )}
        </span>
        {order}
        <DeleteButton name={name} onDelete={() => removeField(field)} />
      </div>
      {isOpen && (
        <div id={region} className={styles.choices}>
          <FieldChoices field={field} />
        </div>
      )}
    </li>
  );
}
