/** A choice made where it stands: saved at once; a refusal is said beside it and the old choice stays. */
import { Select } from '@mantine/core';
import type { OptionsFilter } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import { useState } from 'react';
import { say } from '../../shared/words/say.ts';
import type { SaveText } from './quiet-state.ts';
import styles from './quiet.module.css';

export interface QuietSelectProps {
  readonly label: string;
  readonly id?: string;
  /** '' is none. */
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Called with '' when it was cleared. */
  readonly onSave: SaveText;
  /** Can be emptied. */
  readonly optional?: boolean;
  readonly searchable?: boolean;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  /** The options already answer what was typed. */
  onSearch?(this: void, text: string): void;
}

const asTheyCame: OptionsFilter = ({ options }) => options;

export function QuietSelect(props: QuietSelectProps) {
  const { label, id, value, options, onSave, optional = false, searchable = false, onSearch } = props;
  const [saving, setSaving] = useState<{ readonly to: string; readonly over: string } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  if (saving !== null && saving.over !== value) setSaving(null);
  const choose = (to: string | null): void => {
    if ((to ?? '') === value) return;
    setSaving({ to: to ?? '', over: value });
    void onSave(to ?? '').then((words) => {
      setProblem(words);
      if (words !== null) setSaving(null);
    });
  };
  return (
    <Select
      {...(id === undefined ? { 'aria-label': label } : { id })}
      data={[...options]}
      value={(saving?.to ?? value) || null}
      onChange={choose}
      clearable={optional}
      clearButtonProps={{ 'aria-label': say('quiet.clear', { label }), tabIndex: 0 }}
      searchable={searchable}
      {...(onSearch && { onSearchChange: onSearch, filter: asTheyCame })}
      allowDeselect={false}
      nothingFoundMessage={say('quiet.nothing-found')}
      placeholder={props.placeholder ?? ''}
      disabled={props.disabled === true}
      error={problem}
      classNames={{
        root: (optional && value !== '' && styles.optional) || '',
        input: styles.select ?? '',
        section: styles.chevron ?? '',
      }}
      {...(value === '' || !optional
        ? { rightSection: <IconSelector size={13} stroke={1.6} aria-hidden /> }
        : {})}
      rightSectionPointerEvents={value === '' || !optional ? 'none' : 'all'}
      comboboxProps={{ width: 'target', position: 'bottom-start', middlewares: { flip: true, shift: true } }}
    />
  );
}
