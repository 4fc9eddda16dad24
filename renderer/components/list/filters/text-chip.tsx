import { Popover, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { say } from '../../../../shared/words/say.ts';
import { Chip } from '../../show/chip.tsx';
import chipStyles from '../../show/chip.module.css';
import { endIn, without, withParts } from './filter-kind.ts';
import type { FilterValues, TextFilter } from './filter-kind.ts';
import { textWords } from './filter-words.ts';

interface TextChipProps<Filter extends FilterValues> {
  readonly kind: TextFilter<string>;
  readonly filter: Filter;
  onChange(this: void, filter: Filter): void;
  readonly startOpen: boolean;
}

/** "Project code **contains “A-1”** ✕": opens a box for the text; Enter closes it. */
export function TextChip<Filter extends FilterValues>(props: TextChipProps<Filter>) {
  const { kind, filter, onChange, startOpen } = props;
  const [open, setOpen] = useState(startOpen);
  const chip = useRef<HTMLButtonElement>(null);
  const text = endIn(filter, kind.id);
  return (
    <Chip label={kind.label} on={text !== null} onClear={() => onChange(without(filter, kind))}>
      <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus shadow="md">
        <Popover.Target>
          <button
            ref={chip}
            type="button"
            className={chipStyles.button}
            aria-haspopup="dialog"
            onClick={() => setOpen(!open)}
          >
            {kind.label} {text !== null && <b>{textWords(kind, filter)}</b>}
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              setOpen(false);
              chip.current?.focus();
            }}
          >
            <Text kind={kind} filter={filter} onChange={onChange} />
          </form>
        </Popover.Dropdown>
      </Popover>
    </Chip>
  );
}

/** The box has what was typed, with its spaces; the filter has the text without those at its ends. */
function Text<Filter extends FilterValues>({
  kind,
  filter,
  onChange,
}: Omit<TextChipProps<Filter>, 'startOpen'>) {
  const [typed, setTyped] = useState(endIn(filter, kind.id) ?? '');
  const type = (text: string): void => {
    setTyped(text);
    onChange(withParts(filter, { [kind.id]: text.trim() === '' ? undefined : text.trim() }));
  };
  return (
    <TextInput
      label={say('custom.filter.text')}
      value={typed}
      maxLength={200}
      autoComplete="off"
      data-autofocus
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
