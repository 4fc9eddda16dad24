import { Button, Select } from '@mantine/core';
import { say } from '../../../../shared/words/say.ts';
import { useImport } from '../import-state.ts';
import type { Sheet } from '../import-state.ts';
import styles from '../import.module.css';
import { addFiles, rejoin } from './join-files.ts';
import readingStyles from '../reading/reading.module.css';

/** Further files in which ids and names of the file are looked up: what was found, and by which columns. */
export function JoinPanel({ sheet }: { readonly sheet: Sheet }) {
  const isBusy = useImport((state) => state.work !== null);
  return (
    <section aria-label={say('wizard.join')}>
      <h4 className={styles.title}>{say('wizard.join')}</h4>
      <p className={styles.dim}>{say('wizard.join.about')}</p>
      {sheet.joins.map((file) => (
        <JoinedFile key={file.file} joined={file} sheet={sheet} />
      ))}
      <Button variant="default" size="xs" disabled={isBusy} onClick={() => void addFiles()}>
        {say('wizard.join.add')}
      </Button>
    </section>
  );
}

type Joined = Sheet['joins'][number];
const unused = 'none';

function JoinedFile({ joined, sheet }: { readonly joined: Joined; readonly sheet: Sheet }) {
  const { file, rows, columns, keys, by } = joined;
  // Headings may contain anything, so an option is named by its places.
  const value = by === null ? unused : `${columns.indexOf(by.column)}:${keys.indexOf(by.key)}`;
  const choose = (option: string | null): void => {
    const [column, key] = (option ?? '').split(':').map(Number);
    const chosen = option === unused ? null : pairAt(joined, column, key);
    void rejoin(sheet, { file, by: chosen });
  };
  return (
    <div className={readingStyles.joined}>
      <Select
        label={`${file} · ${say('wizard.file.rows', { rows })}`}
        aria-label={say('wizard.join.of', { file })}
        description={<Findings joined={joined} />}
        value={value}
        data={[
          { value: unused, label: say('wizard.join.unused') },
          ...columns.flatMap((column, at) =>
            keys.map((key, place) => ({
              value: `${at}:${place}`,
              label: say('wizard.join.pair', { column, key }),
            })),
          ),
        ]}
        onChange={choose}
        allowDeselect={false}
        searchable
        maxDropdownHeight={260}
      />
    </div>
  );
}

function pairAt({ columns, keys }: Joined, column = -1, key = -1): Joined['by'] {
  const [heading, of] = [columns[column], keys[key]];
  return heading === undefined || of === undefined ? null : { column: heading, key: of };
}

function Findings({ joined: { by, leftOut, matched, missing, examples } }: { readonly joined: Joined }) {
  if (by === null) return say(leftOut ? 'wizard.join.left-out' : 'wizard.join.nothing');
  const [example] = examples;
  const found =
    example === undefined
      ? say('wizard.join.none-found')
      : say('wizard.join.found', { n: matched, value: example.value, name: example.name });
  if (missing.total === 0) return found;
  const more = missing.total > missing.first.length ? 'yes' : 'no';
  return `${found} ${say('wizard.join.missing', { n: missing.total, values: [...missing.first], more })}`;
}
