import type { ReactNode } from 'react';
import type { InputOf } from '../../../../shared/contract/contract.ts';
import { say } from '../../../../shared/words/say.ts';
import { saveInPlace } from '../../../commands/run.ts';
import { FieldRow } from '../../../components/fields/field-rows.tsx';
import { LockedValue } from '../../../components/fields/locked-value.tsx';
import { QuietSelect } from '../../../components/fields/quiet-select.tsx';
import { QuietTyped } from '../../../components/fields/quiet-typed.tsx';
import type { TypedFieldProps } from '../../../components/fields/typed-field.tsx';

type Changes = InputOf<'opportunity.update'>['changes'];

/** Saves fields of a deal at once, with the undo toast; answers the words of a refusal. */
export function dealSaver(id: string): (changes: Changes) => Promise<string | null> {
  return (changes) => saveInPlace('opportunity.update', { id, changes });
}

export interface TypedRowProps {
  readonly label: string;
  readonly value: string | null;
  readonly shown: string;
  readonly lock: string | null;
  onSave(this: void, value: string | null): Promise<string | null>;
  readonly about?: ReactNode;
  children(this: void, field: TypedFieldProps): ReactNode;
}

/** An amount, a date or a percentage; locked it says why. */
export function TypedRow({ label, value, shown, lock, onSave, about, children }: TypedRowProps) {
  return (
    <FieldRow label={label} about={about}>
      {(id) =>
        lock === null ? (
          <QuietTyped id={id} label={label} value={value} shown={shown} onSave={onSave}>
            {children}
          </QuietTyped>
        ) : (
          <LockedValue id={id} label={label} shown={shown} why={lock} />
        )
      }
    </FieldRow>
  );
}

export interface ChoiceRowProps {
  readonly label: string;
  /** '' is none. */
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly lock?: string | null;
  readonly optional?: boolean;
  readonly searchable?: boolean;
  readonly about?: ReactNode;
  onSearch?(this: void, text: string): void;
  onSave(this: void, value: string): Promise<string | null>;
}

/** One of several values. */
export function ChoiceRow({ label, value, options, lock = null, about, ...choice }: ChoiceRowProps) {
  const shown = options.find((option) => option.value === value)?.label ?? say('deal.none');
  if (lock !== null) {
    return (
      <FieldRow label={label} about={about}>
        {(id) => <LockedValue id={id} label={label} shown={shown} why={lock} />}
      </FieldRow>
    );
  }
  return (
    <FieldRow label={label} about={about}>
      {(id) => (
        <QuietSelect
          id={id}
          label={label}
          value={value}
          options={options}
          onSave={choice.onSave}
          optional={choice.optional === true}
          searchable={choice.searchable === true}
          placeholder={say('deal.none')}
          {...(choice.onSearch && { onSearch: choice.onSearch })}
        />
      )}
    </FieldRow>
  );
}
