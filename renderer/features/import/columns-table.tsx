import { Select } from '@mantine/core';
import { useState } from 'react';
import { say } from '../../../shared/words/say.ts';
import { nameOf } from './field-name.ts';
import { chooseField, useImport } from './import-state.ts';
import type { Sheet } from './import-state.ts';
import { newField, fieldOf } from './plan-choices.ts';
import type { Understanding } from './plan-choices.ts';
import styles from './import.module.css';
import understandStyles from './understand.module.css';

interface ColumnsProps {
  readonly sheet: Sheet;
  readonly understanding: Understanding;
}

const leftOut = '-';

/** The field of each column. Assigning a field to a second column removes it from the first. */
export function ColumnsTable({ sheet, understanding }: ColumnsProps) {
  const columns = useImport((state) => state.choices.columns) ?? understanding.plan.columns;
  const [said, setSaid] = useState('');
  const fields = sheet.headings.map((_, column) => fieldOf(columns, column));
  const change = (column: number, field: string | null): void => {
    const other = field === null || field === newField ? -1 : fields.indexOf(field);
    setSaid(other < 0 || other === column ? '' : movedWords(sheet, field ?? '', column, other));
    chooseField(column, field);
  };
  return (
    <section>
      <Title fields={fields} />
      <table className={styles.plain}>
        <thead>
          <tr>
            <th scope="col">{say('wizard.columns.heading')}</th>
            <th scope="col">{say('wizard.columns.field')}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.headings.map((heading, column) => (
            <tr key={`${column}:${heading}`}>
              <th scope="row">
                <span className={styles.cut}>{heading}</span>
                <span className={styles.example}>{exampleOf(sheet, column)}</span>
              </th>
              <td>
                <FieldSelect sheet={sheet} fields={fields} column={column} onChange={change} />
                <AlsoKept columns={columns} column={column} />
                {understanding.byContent.includes(column) && (
                  <span className={styles.example}>{say('wizard.columns.by-content')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.example} role="status">
        {said}
      </p>
    </section>
  );
}

function Title({ fields }: { readonly fields: readonly (string | null)[] }) {
  const known = fields.filter((field) => field !== null && field !== newField).length;
  return (
    <h4 className={styles.title}>
      {say('wizard.columns')}
      <span className={styles.aside}>{say('wizard.columns.about', { known, all: fields.length })}</span>
    </h4>
  );
}

function movedWords({ headings, fields }: Sheet, field: string, column: number, other: number): string {
  const [heading = '', before = ''] = [headings[column], headings[other]];
  return say('wizard.columns.moved', { field: nameOf(field, fields), heading, other: before });
}

interface AlsoKeptProps {
  readonly columns: Understanding['plan']['columns'];
  readonly column: number;
}

/** A column can fill a field and become a new one as well. */
function AlsoKept({ columns, column }: AlsoKeptProps) {
  const own = columns.filter((one) => one.column === column);
  if (own.length < 2 || !own.some(({ field }) => field === newField)) return null;
  return <span className={styles.example}>{say('wizard.columns.kept')}</span>;
}

function exampleOf({ sample }: Sheet, column: number): string {
  return sample.flatMap((row) => row[column]?.trim() || []).join(' · ');
}

interface FieldSelectProps {
  readonly sheet: Sheet;
  readonly fields: readonly (string | null)[];
  readonly column: number;
  onChange(this: void, column: number, field: string | null): void;
}

function FieldSelect({ sheet, fields, column, onChange }: FieldSelectProps) {
  const heading = sheet.headings[column] ?? '';
  const value = fields[column] ?? null;
  return (
    <Select
      aria-label={say('wizard.columns.of', { heading })}
      value={value ?? leftOut}
      data={[
        { value: leftOut, label: say('wizard.columns.out') },
        ...sheet.fields.map(({ key }) => ({ value: key, label: nameOf(key, sheet.fields) })),
        { value: newField, label: nameOf(newField, sheet.fields) },
      ]}
      renderOption={({ option }) => (
        <FieldOption label={option.label} taken={takenBy(sheet, fields, column, option.value)} />
      )}
      onChange={(field) => onChange(column, field === leftOut ? null : field)}
      allowDeselect={false}
      searchable
      maxDropdownHeight={260}
      {...(value === null && { classNames: { input: understandStyles.quietInput ?? '' } })}
    />
  );
}

function takenBy(sheet: Sheet, fields: readonly (string | null)[], column: number, field: string): string {
  if (field === newField) return '';
  const other = fields.findIndex((one, index) => one === field && index !== column);
  return sheet.headings[other] ?? '';
}

function FieldOption({ label, taken }: { readonly label: string; readonly taken: string }) {
  return (
    <span className={understandStyles.option}>
      {label}
      {taken !== '' && (
        <span className={styles.example}>{say('wizard.columns.taken', { heading: taken })}</span>
      )}
    </span>
  );
}
