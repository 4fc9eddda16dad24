import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import type { CallError } from '../../../../shared/contract/envelope.ts';
import type { CustomKind } from '../../../../shared/records/custom-fields.ts';
import { customKinds, longestFieldName } from '../../../../shared/records/custom-fields.ts';
import { say } from '../../../../shared/words/say.ts';
import { fieldError } from '../../../commands/refusals.ts';
import { run } from '../../../commands/run.ts';
import { useCall } from '../../../api/queries.tsx';
import { ChipChoice } from '../../../components/fields/chip-choice.tsx';
import { similarName } from '../../../components/fields/similar-name.ts';
import { DialogFrame } from '../../../components/frame/dialog-frame.tsx';
import { RefusalLine } from '../../../components/frame/refusal-line.tsx';
import type { DialogOf, DialogProps } from '../../../state/dialogs.ts';
import { useDraft } from '../../../state/drafts.ts';
import { showNewField } from '../../../state/new-field.ts';
import styles from './fields.module.css';

const newField = z.object({ name: z.string(), kind: z.enum(customKinds), choices: z.string() });
type NewField = z.output<typeof newField>;

const blank: NewField = { name: '', kind: 'text', choices: '' };
const read = (stored: unknown): NewField | null => newField.safeParse(stored).data ?? null;

/** A new custom field: its name, its kind, and the choices if it is one. */
export function NewFieldDialog({ dialog, onClose }: DialogProps<'new-custom-field'>) {
  const { of, toFill } = dialog;
  const draft = useDraft({ kind: 'custom-field', record: 'new', way: of }, blank, read);
  const [error, setError] = useState<CallError | null>(null);
  if (!draft.ready) return null;
  const { value } = draft;
  const save = async (): Promise<boolean> => {
    const result = await run('customField.create', inputOf(of, value), { handlesRefusal: true });
    if (!result.ok) {
      setError(result.error);
      return false;
    }
    await draft.clear();
    onClose();
    if (toFill === true) showNewField(result.value.id);
    return true;
  };
  return (
    <DialogFrame
      title={say(`custom.new.${of}`)}
      onClose={onClose}
      note={say('custom.new.note')}
      act={{ label: say('custom.add'), run: save }}
    >
      <Fields
        of={of}
        value={value}
        error={error}
        onChange={(part) => {
          draft.set({ ...value, ...part });
          setError(null);
        }}
      />
      <RefusalLine error={error} shown={['name', 'choices']} />
    </DialogFrame>
  );
}

type Owner = DialogOf<'new-custom-field'>['of'];

interface FieldsProps {
  readonly of: Owner;
  readonly value: NewField;
  readonly error: CallError | null;
  onChange(this: void, part: Partial<NewField>): void;
}

function Fields({ of, value: { name, kind, choices }, error, onChange }: FieldsProps) {
  const others = useCall('customField.list', { of }).data?.items ?? [];
  const taken = others.map((field) => field.name);
  return (
    <>
      <TextInput
        label={say('custom.name')}
        placeholder={say('custom.name.placeholder')}
        value={name}
        maxLength={longestFieldName}
        description={similarName(name, taken)}
        error={fieldError(error, 'name')}
        autoComplete="off"
        data-autofocus
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <ChipChoice
        label={say('custom.kind')}
        options={customKinds.map((one) => ({ value: one, label: say(`custom.kind.${one}`) }))}
        value={kind}
        onChange={(chosen) => onChange({ kind: customKinds.find((one) => one === chosen) ?? 'text' })}
      />
      <p className={styles.about}>
        {aboutKind(of, kind)} {say('custom.kind.fixed')}
      </p>
      {kind === 'choice' && (
        <Textarea
          label={say('custom.choices.one-per-line')}
          value={choices}
          error={fieldError(error, 'choices')}
          autosize
          minRows={4}
          maxRows={12}
          onChange={(event) => onChange({ choices: event.currentTarget.value })}
        />
      )}
    </>
  );
}

function aboutKind(of: Owner, kind: CustomKind): string {
  return kind === 'amount' ? say(`custom.kind.about.amount.${of}`) : say(`custom.kind.about.${kind}`);
}

function inputOf(of: Owner, { name, kind, choices }: NewField) {
  const lines = choices.split('\n').map((line) => line.trim());
  return { of, name, kind, choices: kind === 'choice' ? lines.filter((line) => line !== '') : [] };
}
