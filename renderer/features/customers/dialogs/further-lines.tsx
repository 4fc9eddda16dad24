import { ActionIcon, Select, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { channelLabels, channels } from '../../../../shared/records/channels.ts';
import { say } from '../../../../shared/words/say.ts';
import type { CustomerDraft, FurtherLine } from './customer-draft.ts';
import styles from '../channels/channels.module.css';

interface FurtherLinesProps {
  readonly lines: CustomerDraft['further'];
  onChange(this: void, lines: CustomerDraft['further']): void;
  /** The refusal of a line, by its place. */
  problem(this: void, place: number): string | null;
}

/** Phones and e-mail addresses beside the first ones, in the form for a new customer. */
export function FurtherLines({ lines, onChange, problem }: FurtherLinesProps) {
  const place = useRef<HTMLDivElement>(null);
  const [added, setAdded] = useState(0);
  useEffect(() => {
    const boxes = place.current?.querySelectorAll<HTMLElement>('[data-line] input[inputmode]') ?? [];
    if (added > 0) [...boxes].at(-1)?.focus();
  }, [added]);
  const add = (kind: FurtherLine['kind']): void => {
    const isFirst = !lines.some((line) => line.kind === kind);
    onChange([...lines, { kind, label: kind === 'phones' && isFirst ? 'mobile' : 'home', value: '' }]);
    setAdded(added + 1);
  };
  const change = (at: number, part: Partial<FurtherLine>): void =>
    onChange(lines.map((line, i) => (i === at ? { ...line, ...part } : line)));
  return (
    <div ref={place} className={styles.lines}>
      {lines.map((line, i) => (
        <Line
          key={i}
          line={line}
          error={problem(i)}
          onChange={(part) => change(i, part)}
          onRemove={() => onChange(lines.filter((_, at) => at !== i))}
        />
      ))}
      <div className={styles.add}>
        {(['phones', 'emails'] as const).map((kind) => (
          <button key={kind} type="button" onClick={() => add(kind)}>
            {say(`channel.add.${kind}`)}
          </button>
        ))}
      </div>
    </div>
  );
}

interface LineProps {
  readonly line: FurtherLine;
  readonly error: string | null;
  onChange(this: void, part: Partial<FurtherLine>): void;
  onRemove(this: void): void;
}

function Line({ line: { kind, label, value }, error, onChange, onRemove }: LineProps) {
  const name = say(`channel.${kind}.${label}`);
  return (
    <div className={styles.further} data-line>
      <Select
        aria-label={say('channel.part', { name, part: say('channel.label') })}
        data={channelLabels.map((one) => ({ value: one, label: say(`channel.${one}`) }))}
        value={label}
        allowDeselect={false}
        onChange={(chosen) => onChange({ label: channelLabels.find((one) => one === chosen) ?? label })}
      />
      <TextInput
        label={name}
        type="text"
        inputMode={kind === 'phones' ? 'tel' : 'email'}
        maxLength={channels[kind].value.max}
        autoComplete="off"
        value={value}
        error={error}
        onChange={(event) => onChange({ value: event.currentTarget.value })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={say('channel.remove.one', { name })}
        onClick={onRemove}
      >
        <IconX size={14} stroke={1.8} aria-hidden />
      </ActionIcon>
    </div>
  );
}
