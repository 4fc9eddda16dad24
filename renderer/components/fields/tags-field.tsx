/** Tags by name: typing and Enter (or a comma) add one, Backspace removes the last, and known ones are suggested. */
import { TagsInput } from '@mantine/core';
import { isTagName, mostTags, tidyTag } from '../../../shared/rules/tags.ts';
import { identityKey } from '../../../shared/names/name-keys.ts';
import { similarName } from './similar-name.ts';
import { useCall } from '../../api/queries.tsx';

export interface TagsFieldProps {
  /** Shown above, unless an id connects the field to a label elsewhere. */
  readonly label: string;
  readonly id?: string;
  readonly value: readonly string[];
  onChange(this: void, names: readonly string[]): void;
  readonly placeholder?: string;
  readonly error?: string | null;
  /** Looks like a value until it is hovered or focused. */
  readonly className?: string | undefined;
  /** Takes the focus when what it is in opens. */
  readonly isFirst?: boolean;
}

const longest = 50;

export function TagsField({
  label,
  id,
  value,
  onChange,
  placeholder,
  error = null,
  className,
  isFirst = false,
}: TagsFieldProps) {
  const known = useCall('tag.list', {}).data?.items ?? [];
  const added = value.filter((name) => !known.some((tag) => identityKey(tag.name) === identityKey(name)));
  const others = known.map(({ name }) => name);
  const similar = added.map((name) => similarName(name, others)).find((words) => words !== null) ?? null;
  const change = (names: readonly string[]): void => {
    const tidy = names.map(tidyTag).filter((name) => name !== '' && isTagName(name));
    onChange(
      tidy.map((name) => known.find((tag) => identityKey(tag.name) === identityKey(name))?.name ?? name),
    );
  };
  return (
    <TagsInput
      {...(id === undefined ? { label } : { id })}
      data={known.map(({ name }) => name)}
      value={[...value]}
      onChange={change}
      isDuplicate={(name, names) => names.some((one) => identityKey(one) === identityKey(name))}
      splitChars={[',', ';']}
      maxTags={mostTags}
      maxLength={longest}
      {...(placeholder !== undefined && value.length === 0 && { placeholder })}
      error={error}
      description={similar}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      acceptValueOnBlur
      {...(isFirst && { 'data-autofocus': true })}
      selectFirstOptionOnChange={false}
      {...(className !== undefined && { classNames: { input: className } })}
    />
  );
}
