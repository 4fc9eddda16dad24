import { useState } from 'react';
import { addressParts, type AddressPart } from '../../../../shared/records/channels.ts';
import { say } from '../../../../shared/words/say.ts';
import { QuietText } from '../../../components/fields/quiet-text.tsx';
import { copyShown } from '../../../commands/copy-shown.ts';
import { nameOf } from '../customer-name.ts';
import type { Customer } from '../customer.ts';
import { addressAdder, changeRow, draftName, firstLabel, newRow, removeRow } from './channel-edits.ts';
import { ChannelMenu } from './channel-menu.tsx';
import { rowActs } from './line-row.tsx';
import styles from './channels.module.css';

interface AddressRowProps {
  readonly customer: Customer;
  /** Null for the row that is being added. */
  readonly row: Customer['addresses'][number] | null;
  readonly marked: boolean;
}

/** A postal address, each part edited in place. Without any part it is removed. */
export function AddressRow({ customer, row, marked }: AddressRowProps) {
  const { id } = customer;
  const { label = firstLabel } = row ?? {};
  const name = say(`channel.addresses.${label}`);
  const [add] = useState(() => addressAdder(id, label));
  const save = (part: AddressPart, text: string): Promise<string | null> => {
    if (row === null) return text === '' ? Promise.resolve(null) : add({ [part]: text });
    const isLast = text === '' && addressParts.every((one) => one === part || row[one] === '');
    return isLast ? removeRow(id, 'addresses', row.id) : changeRow(id, 'addresses', row.id, { [part]: text });
  };
  const draw = (part: AddressPart) => {
    const value = row?.[part] ?? '';
    const placeholder = say(`customer.${part}`);
    const called = say('channel.part', { name, part: placeholder });
    const field = draftName('addresses', row?.id ?? newRow, part);
    const edited = { kind: 'customer', id, field, value: value === '' ? null : value, label: called };
    return (
      <QuietText
        label={called}
        value={value}
        edited={{ ...edited, name: nameOf(customer) }}
        placeholder={placeholder}
        onSave={(text) => save(part, text.trim())}
      />
    );
  };
  return (
    <div className={styles.row} data-channel={row?.id ?? newRow}>
      {row === null ? (
        <span className={styles.adding}>{say(`channel.${label}`)}</span>
      ) : (
        <ChannelMenu
          name={name}
          label={label}
          marked={marked}
          groups={[
            [{ label: say('channel.copy'), run: () => copyShown(linesOf(row).join('\n')) }],
            rowActs(customer, 'addresses', row),
          ]}
          onLabel={(to) => void changeRow(id, 'addresses', row.id, { label: to })}
        />
      )}
      <div>
        {draw('street')}
        <div className={styles.town}>
          {draw('postalCode')}
          {draw('city')}
        </div>
        {draw('region')}
        {draw('country')}
      </div>
    </div>
  );
}

/** As on a letter. */
function linesOf(address: Readonly<Record<AddressPart, string>>): readonly string[] {
  const { street, postalCode, city, region, country } = address;
  return [street, [postalCode, city].filter((part) => part !== '').join(' '), region, country].filter(
    (line) => line !== '',
  );
}
