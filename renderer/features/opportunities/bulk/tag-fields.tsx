import { MultiSelect } from '@mantine/core';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { TagsField } from '../../../components/fields/tags-field.tsx';
import type { BulkFieldsProps } from './bulk-act.ts';
import styles from './bulk.module.css';

/** Tags to add, and tags to remove. */
export function TagFields({ act, onChange }: BulkFieldsProps) {
  const tags = useCall('tag.list', {}).data?.items ?? [];
  const { add = [], remove = [] } = act?.kind === 'tags' ? act : {};
  const set = (next: { readonly add: string[]; readonly remove: string[] }): void =>
    onChange(next.add.length + next.remove.length === 0 ? null : { kind: 'tags', ...next });
  return (
    <>
      <div className={styles.field}>
        <TagsField
          label={say('bulk.tags.add')}
          value={add}
          onChange={(names) => set({ add: [...names], remove })}
        />
      </div>
      {tags.length > 0 && (
        <MultiSelect
          className={styles.space ?? ''}
          label={say('bulk.tags.remove')}
          data={tags.map(({ id, name }) => ({ value: id, label: name }))}
          value={remove}
          onChange={(ids) => set({ add, remove: ids })}
          searchable
          hidePickedOptions
          clearButtonProps={{ 'aria-label': say('bulk.tags.remove.clear') }}
        />
      )}
    </>
  );
}
