import { Radio, Switch } from '@mantine/core';
import { useState } from 'react';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { Badge } from '../../../components/show/badge.tsx';
import { useFormats } from '../../../state/locale.ts';
import { nameOf } from '../customer-name.ts';
import type { Customer } from '../customer.ts';
import type { MergeChoices, MergePreview } from './merge-choices.ts';
import { mergeRows, type MergeRow } from './merge-rows.ts';
import styles from './merge.module.css';

interface TableProps {
  readonly choices: MergeChoices;
  readonly preview: MergePreview;
}

/** The customers side by side: which one is kept, and whose value each field takes. */
export function MergeTable({ choices, preview }: TableProps) {
  const [isAll, setIsAll] = useState(false);
  const custom = useCall('customField.list', { of: preview.kind }).data?.items ?? [];
  const rows = mergeRows(preview, custom, useFormats());
  const shown = isAll ? rows : rows.filter(({ choice }) => choice.differs);
  const customers = choices.ids.flatMap((id) => preview.records.find((one) => one.id === id) ?? []);
  return (
    <>
      <div className={styles.frame} role="region" aria-label={say('merge.table')} tabIndex={-1}>
        <table className={styles.table}>
          <caption className="unseen">{say('merge.table')}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">{say('merge.field')}</span>
              </th>
              {customers.map((customer) => (
                <Head key={customer.id} customer={customer} choices={choices} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={row.choice.field} row={row} customers={customers} choices={choices} />
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.below}>
        {shown.length === 0 && <p className={styles.dim}>{say('merge.same')}</p>}
        <Switch
          label={say('merge.show-all')}
          checked={isAll}
          onChange={(event) => setIsAll(event.currentTarget.checked)}
        />
      </div>
    </>
  );
}

interface HeadProps {
  readonly customer: Customer;
  readonly choices: MergeChoices;
}

function Head({ customer, choices }: HeadProps) {
  const { id, active, number } = customer;
  const name = nameOf(customer);
  const about = { name, number };
  return (
    <th scope="col" data-kept={choices.survivor === id || undefined}>
      <span className={styles.name}>{name}</span>
      <span className={styles.dim}>{number}</span>
      {!active && <Badge>{say('customer.inactive')}</Badge>}
      <Radio
        name="survivor"
        value={id}
        label={say('merge.keep')}
        aria-label={say(active ? 'merge.keep.one' : 'merge.keep.inactive', about)}
        title={active ? undefined : say('merge.keep.inactive', about)}
        disabled={!active}
        checked={choices.survivor === id}
        onChange={() => choices.keep(id)}
      />
    </th>
  );
}

interface RowProps {
  readonly row: MergeRow;
  readonly customers: readonly Customer[];
  readonly choices: MergeChoices;
}

function Row({ row: { choice, label, textOf }, customers, choices }: RowProps) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {customers.map((customer) => {
        const { id } = customer;
        const text = textOf(customer);
        const value = text === '' ? say('merge.blank') : text;
        return (
          <td key={id} data-blank={text === '' || undefined}>
            <Radio
              name={choice.field}
              value={id}
              label={<span className={styles.value}>{value}</span>}
              aria-label={say('merge.choose', { field: label, value, name: nameOf(customer) })}
              checked={choices.chosen(choice) === id}
              onChange={() => choices.choose(choice.field, id)}
            />
          </td>
        );
      })}
    </tr>
  );
}
