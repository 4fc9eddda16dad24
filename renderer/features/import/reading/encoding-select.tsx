import { Select } from '@mantine/core';
import { say } from '../../../../shared/words/say.ts';
import { reread } from '../import-state.ts';
import type { Sheet } from '../import-state.ts';
import styles from '../import.module.css';

type Reading = Sheet['reading'];
type Encoding = Reading['encoding'];

export function encodingName(encoding: Encoding): string {
  return say(`wizard.encoding.${encoding}`);
}

/** All encodings, the most likely first, each with its reading of the same text. */
export function EncodingSelect({ reading: { encoding, example, encodings } }: { readonly reading: Reading }) {
  const name = encodingName(encoding);
  const about =
    example === null
      ? say('wizard.read.encoding.any', { encoding: name })
      : say('wizard.read.encoding.about', { encoding: name, example });
  const reads = new Map<string, string>(encodings.map((one) => [one.encoding, one.reads]));
  return (
    <Select
      label={say('wizard.read.encoding')}
      description={about}
      value={encoding}
      data={encodings.map((one) => ({ value: one.encoding, label: encodingName(one.encoding) }))}
      renderOption={({ option }) => (
        <span>
          {option.label}
          <span className={styles.example}>{reads.get(option.value)}</span>
        </span>
      )}
      onChange={(value) => {
        const chosen = encodings.find((one) => one.encoding === value);
        // Text that was encoded twice is another question in another encoding.
        if (chosen) void reread({ encoding: chosen.encoding, repair: undefined });
      }}
      allowDeselect={false}
      searchable
      maxDropdownHeight={260}
    />
  );
}
