import { Checkbox, Select } from '@mantine/core';
import { say } from '../../../../shared/words/say.ts';
import { readSheet, reread, useImport } from '../import-state.ts';
import type { Sheet } from '../import-state.ts';
import styles from '../import.module.css';
import { EncodingSelect } from './encoding-select.tsx';
import { ReadingNotes } from './reading-notes.tsx';
import readingStyles from './reading.module.css';

/** How the bytes of the file became a table: each reading is a sentence with an example, and can be changed. */
export function ReadingPanel({ sheet }: { readonly sheet: Sheet }) {
  const isReading = useImport((state) => state.work === 'read');
  return (
    <section aria-label={say('wizard.read')}>
      <h4 className={styles.title}>
        {say('wizard.read')}
        <span className={styles.aside} role="status">
          {isReading && say('wizard.read.again')}
        </span>
      </h4>
      <div className={readingStyles.readings}>
        {sheet.reading.contacts ? (
          <EncodingSelect reading={sheet.reading} />
        ) : sheet.reading.workbook === null ? (
          <>
            <EncodingSelect reading={sheet.reading} />
            <SeparatorSelect sheet={sheet} />
          </>
        ) : (
          <SheetSelect workbook={sheet.reading.workbook} />
        )}
        {!sheet.reading.contacts && (
          <>
            <HeadingSelect sheet={sheet} />
            <QuotesSelect reading={sheet.reading} />
          </>
        )}
      </div>
      {sheet.reading.contacts && (
        <p className={styles.dim}>{say('wizard.read.contacts', { n: sheet.rows })}</p>
      )}
      <ReadingNotes reading={sheet.reading} />
      <Footers reading={sheet.reading} />
    </section>
  );
}

const separators = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
  '^': 'caret',
  '~': 'tilde',
} as const;
const separatorKeys = Object.keys(separators) as (keyof typeof separators)[];

function SeparatorSelect({ sheet: { reading, headings } }: { readonly sheet: Sheet }) {
  const [first = '', second] = headings;
  const about =
    second === undefined
      ? say('wizard.read.separator.one', { first })
      : say('wizard.read.separator.about', { separator: separators[reading.separator], first, second });
  return (
    <Select
      label={say('wizard.read.separator')}
      description={about}
      value={reading.separator}
      data={separatorKeys.map((key) => ({ value: key, label: say(`wizard.separator.${separators[key]}`) }))}
      onChange={(value) => void reread({ separator: separatorKeys.find((key) => key === value) })}
      allowDeselect={false}
    />
  );
}

/** The sheet of a workbook. Hidden ones are named as such. */
function SheetSelect({ workbook }: { readonly workbook: NonNullable<Reading['workbook']> }) {
  const { sheets, sheet } = workbook;
  return (
    <Select
      label={say('wizard.read.sheet')}
      description={say('wizard.read.sheet.about', { n: sheets.length })}
      value={String(sheet)}
      data={sheets.map(({ name, isHidden }, place) => ({
        value: String(place),
        label: isHidden ? say('wizard.read.sheet.hidden', { name }) : name,
      }))}
      // Another sheet is another table, so that no other answer fits it.
      onChange={(value) => void readSheet(Number(value))}
      allowDeselect={false}
      maxDropdownHeight={260}
    />
  );
}

function HeadingSelect({ sheet: { reading, headings } }: { readonly sheet: Sheet }) {
  const { headingRow, top } = reading;
  const about =
    headingRow === 0
      ? say('wizard.read.headings.none')
      : say('wizard.read.headings.about', { row: headingRow, example: headings[0] ?? '' });
  return (
    <Select
      label={say('wizard.read.headings')}
      description={about}
      value={String(headingRow)}
      data={[
        { value: '0', label: say('wizard.read.headings.no-row') },
        ...top.map(({ row, text }) => ({
          value: String(row),
          label: say('wizard.read.headings.row', { row, text }),
        })),
      ]}
      onChange={(value) => void reread({ headingRow: Number(value), footers: reading.choices.footers })}
      allowDeselect={false}
      maxDropdownHeight={260}
    />
  );
}

type Reading = Sheet['reading'];
const quotes = ['cells', 'rows', 'text'] as const;

/** Only for files where it makes a difference. */
function QuotesSelect({ reading: { swallowed, choices, unclosed } }: { readonly reading: Reading }) {
  if (swallowed === null && unclosed.total === 0 && choices.quotes === undefined) return null;
  return (
    <Select
      label={say('wizard.read.quotes')}
      value={choices.quotes ?? 'cells'}
      data={quotes.map((key) => ({ value: key, label: say(`wizard.read.quotes.${key}`) }))}
      onChange={(value) => void reread({ quotes: quotes.find((key) => key === value) })}
      allowDeselect={false}
    />
  );
}

function Footers({ reading: { leftOut, choices } }: { readonly reading: Reading }) {
  const isKept = choices.footers === 'keep';
  if (!isKept && !leftOut.first.some(({ place }) => place === 'foot' || place === 'within')) return null;
  return (
    <Checkbox
      label={say('wizard.read.footers')}
      checked={isKept}
      onChange={(event) => void reread({ footers: event.currentTarget.checked ? 'keep' : 'leave-out' })}
    />
  );
}
