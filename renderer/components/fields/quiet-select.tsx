/** An in-place choice: saved right away; a refusal is shown next to it and the old choice stays. */
import { Select } from '@mantine/core';
import type { OptionsFilter } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import { useState } from 'react';
import { identityKey } from '../../../shared/names/name-keys.ts';
import { say } from '../../../shared/words/say.ts';
import type { SaveText } from './quiet-state.ts';
import styles from './quiet.module.css';

export interface QuietOption {
  readonly value: string;
  readonly label: string;
  /** Distinguishes it from others with the same name. */
  readonly about?: string;
}

export interface QuietSelectProps {
  readonly label: string;
  readonly id?: string;
  /** '' is none. */
  readonly value: string;
  readonly options: readonly QuietOption[];
  /** Called with '' when it was cleared. */
  readonly onSave: SaveText;
  /** Can be cleared. */
  readonly optional?: boolean;
  readonly searchable?: boolean;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  /** The options already match what was typed. */
  onSearch?(this: void, text: string): void;
  /** Offers to create what was typed when no option has that name. */
  readonly create?: QuietCreate;
  /** Every choice adds something, and the box is empty again: `value` stays ''. */
  readonly adds?: boolean;
}

export interface QuietCreate {
  label(this: void, text: string): string;
  /** Returns the refusal, or null once it is saved. */
  save(this: void, text: string): Promise<string | null>;
}

/** The value of the option that creates what was typed. */
const created = 'create';

const asTheyCame: OptionsFilter = ({ options }) => options;

export function QuietSelect(props: QuietSelectProps) {
  const { label, id, value, options, optional = false, searchable = false } = props;
  const typing = useTyping(props);
  const { shown, problem, choose } = useChoice(value, typing.save, props.adds === true);
  const emptied = value === '' || !optional;
  return (
    <Select
      {...(id === undefined ? { 'aria-label': label } : { id })}
      data={[...options, ...typing.offered]}
      value={shown || null}
      onChange={choose}
      clearable={optional}
      clearButtonProps={{ 'aria-label': say('quiet.clear', { label }), 'aria-hidden': false, tabIndex: 0 }}
      searchable={searchable}
      selectFirstOptionOnChange={searchable}
      {...typing.search}
      renderOption={({ option }) => <OptionText option={option} />}
      allowDeselect={false}
      nothingFoundMessage={say('quiet.nothing-found')}
      placeholder={props.placeholder ?? ''}
      disabled={props.disabled === true}
      error={problem}
      classNames={{
        root: (emptied ? '' : styles.optional) ?? '',
        input: styles.select ?? '',
        section: styles.chevron ?? '',
      }}
      {...(emptied && { rightSection: <IconSelector size={13} stroke={1.6} aria-hidden /> })}
      rightSectionPointerEvents={emptied ? 'none' : 'all'}
      comboboxProps={{ position: 'bottom-start', middlewares: { flip: true, shift: true } }}
    />
  );
}

/** What is typed into a searchable box, and the option that creates it. */
function useTyping({ options, onSave, onSearch, create, adds }: QuietSelectProps) {
  const [text, setText] = useState('');
  const name = text.trim();
  const isKnown = options.some((option) => identityKey(option.label) === identityKey(name));
  const offered: QuietOption[] =
    create === undefined || name === '' || isKnown ? [] : [{ value: created, label: create.label(name) }];
  const onSearchChange = (next: string): void => {
    // The name of the option that creates isn't what was typed.
    if (next === offered[0]?.label) return;
    setText(next);
    onSearch?.(next);
  };
  const save: SaveText = async (to) => {
    const words = create !== undefined && to === created ? await create.save(name) : await onSave(to);
    if (adds && words === null) onSearchChange('');
    return words;
  };
  const search = { onSearchChange, filter: asTheyCame, ...(create && { searchValue: text }) };
  return { offered, save, search: onSearch === undefined ? {} : search };
}

/** Shows the choice right away; a refusal restores the old one and shows the reason. */
function useChoice(value: string, save: SaveText, adds: boolean) {
  const [saving, setSaving] = useState<{ readonly to: string; readonly over: string } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  if (saving !== null && saving.over !== value) setSaving(null);
  const choose = (to: string | null): void => {
    if ((to ?? '') === value) return;
    // What is created has no option to be shown as yet.
    if (!adds && to !== created) setSaving({ to: to ?? '', over: value });
    void save(to ?? '').then((words) => {
      setProblem(words);
      if (words !== null) setSaving(null);
    });
  };
  return { shown: saving?.to ?? value, problem, choose };
}

function OptionText({ option }: { readonly option: QuietOption }) {
  return (
    <span>
      {option.label}
      {option.about !== undefined && option.about !== '' && (
        <span className={styles.optionAbout}> {option.about}</span>
      )}
    </span>
  );
}
