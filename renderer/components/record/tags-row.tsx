import { useState } from 'react';
import type { RecordKind } from '../../../shared/records/record-kinds.ts';
import { say } from '../../../shared/words/say.ts';
import { saveInPlace } from '../../commands/run.ts';
import { FieldRow } from '../fields/field-rows.tsx';
import { TagsField } from '../fields/tags-field.tsx';
import styles from './record.module.css';

interface Props {
  readonly kind: RecordKind;
  readonly record: { readonly id: string; readonly tags: readonly { readonly name: string }[] };
  readonly label: string;
}

/** The tags of a record, saved right away; closed deals can be tagged as well. */
export function TagsRow({ kind, record, label }: Props) {
  const stored = record.tags.map(({ name }) => name);
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState<{ readonly to: readonly string[]; readonly over: string } | null>(
    null,
  );
  const over = stored.join(',');
  if (saving !== null && saving.over !== over) setSaving(null);
  const save = (tags: readonly string[]): void => {
    setSaving({ to: tags, over });
    void saveInPlace(`${kind}.setTags`, { id: record.id, tags: [...tags] }).then((words) => {
      setProblem(words);
      if (words !== null) setSaving(null);
    });
  };
  return (
    <FieldRow label={label}>
      {(id) => (
        <TagsField
          id={id}
          label={label}
          value={saving?.to ?? stored}
          onChange={save}
          placeholder={say('value.none')}
          error={problem}
          className={styles.tags}
        />
      )}
    </FieldRow>
  );
}
