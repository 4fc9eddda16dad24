import { MultiSelect } from '@mantine/core';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { TagsField } from '../../fields/tags-field.tsx';
import styles from './bulk-fields.module.css';

/** Tags by name that are added, and by id that are removed. */
export interface TagAct {
  readonly kind: 'tags';
  readonly add: string[];
  readonly remove: string[];
}

interface TagFieldsProps {
  readonly act: { readonly add?: string[] | undefined; readonly remove?: string[] | undefined } | null;
  /** Null: no tag was chosen. */
  onChange(this: void, act: TagAct | null): void;
}

/** Tags to add, and tags to remove. */
export function TagFields({ act, onChange }: TagFieldsProps) {
  const tags = useCall('tag.list', {}).data?.items ?? [];
  const { add = [], remove = [] } = act ?? {};
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
