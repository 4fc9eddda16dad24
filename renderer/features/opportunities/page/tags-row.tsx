import { useState } from 'react';
import { say } from '../../../../shared/words/say.ts';
import { saveInPlace } from '../../../commands/run.ts';
import { FieldRow } from '../../../components/fields/field-rows.tsx';
import { TagsField } from '../../../components/fields/tags-field.tsx';
import type { Deal } from '../offered/deal.ts';
import styles from './details.module.css';

/** The tags of a deal, saved right away; closed deals can be tagged as well. */
export function TagsRow({ record: deal, label }: { readonly record: Deal; readonly label: string }) {
  const stored = deal.tags.map(({ name }) => name);
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState<{ readonly to: readonly string[]; readonly over: string } | null>(
    null,
  );
  const over = stored.join(',');
  if (saving !== null && saving.over !== over) setSaving(null);
  const save = (tags: readonly string[]): void => {
    setSaving({ to: tags, over });
    void saveInPlace('opportunity.setTags', { id: deal.id, tags: [...tags] }).then((words) => {
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
