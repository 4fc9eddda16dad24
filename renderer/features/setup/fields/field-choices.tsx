import type { CustomChoice, CustomField } from '../../../../shared/records/custom-fields.ts';
import { mostChoices } from '../../../../shared/records/custom-fields.ts';
import { say } from '../../../../shared/words/say.ts';
import { run, saveInPlace } from '../../../commands/run.ts';
import { AddLine } from '../../../components/fields/add-line.tsx';
import { Grip, reordered, useOrdering } from '../../../components/fields/ordering.tsx';
import { QuietText } from '../../../components/fields/quiet-text.tsx';
import { DeleteButton } from '../row-delete.tsx';
import { removeChoice } from './removals.ts';
import styles from './fields.module.css';

/** The choices of a field: renamed in place, added, deleted and put in order. */
export function FieldChoices({ field }: { readonly field: CustomField }) {
  const { id, name, choices } = field;
  const { list, buttons, status } = useOrdering<HTMLOListElement>(choices, (from, to) => {
    void run('customField.changeChoices', { id, choices: reordered(choices, from, to) });
  });
  const save = (next: readonly (Partial<CustomChoice> & { readonly name: string })[]) =>
    saveInPlace('customField.changeChoices', { id, choices: [...next] });
  return (
    <>
      <ol ref={list} aria-label={say('custom.choices.of', { name })}>
        {choices.map((choice, at) => (
          <li key={choice.id} className={styles.line} draggable>
            <Grip />
            <div className={styles.name}>
              <ChoiceName
                choice={choice}
                onSave={(text) => save(choices.with(at, { id: choice.id, name: text }))}
              />
            </div>
            {buttons(at)}
            <DeleteButton
              name={choice.name}
              refusal={choices.length === 1 ? say('custom.choice.last') : null}
              onDelete={() => removeChoice(field, choice)}
            />
          </li>
        ))}
      </ol>
      {status}
      {choices.length < mostChoices && (
        <AddLine
          label={say('custom.choice.add')}
          placeholder={say('custom.choice.placeholder')}
          onAdd={(text) => save([...choices, { name: text }])}
          others={choices.map((one) => one.name)}
        />
      )}
    </>
  );
}

interface ChoiceNameProps {
  readonly choice: CustomChoice;
  onSave(this: void, name: string): Promise<string | null>;
}

function ChoiceName({ choice: { id, name }, onSave }: ChoiceNameProps) {
  const label = say('custom.choice.name-of', { name });
  return (
    <QuietText
      label={label}
      value={name}
      edited={{ kind: 'custom-choice', id, field: 'name', value: name, label, name }}
      onSave={(text) => onSave(text.trim())}
      inTable
    />
  );
}
