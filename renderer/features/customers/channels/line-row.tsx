import type { ChannelLabel } from '../../../../shared/records/channels.ts';
import { say } from '../../../../shared/words/say.ts';
import type { MenuAct } from '../../../components/frame/act-items.tsx';
import { QuietText } from '../../../components/fields/quiet-text.tsx';
import { OutsideButton } from '../../../components/show/outside-link.tsx';
import { usePhones } from '../../../components/show/phone-text.ts';
import { copyShown } from '../../../commands/copy-shown.ts';
import { nothing } from '../../../state/locale.ts';
import { nameOf } from '../customer-name.ts';
import type { Customer } from '../customer.ts';
import { addRow, changeRow, draftName, firstLabel, makePrimary, newRow, removeRow } from './channel-edits.ts';
import { ChannelMenu } from './channel-menu.tsx';
import { messengersFor } from './phone-links.ts';
import styles from './channels.module.css';

export interface LineRowProps {
  readonly customer: Customer;
  readonly kind: 'phones' | 'emails';
  /** Null for the row that is being added. */
  readonly row: Customer['phones'][number] | null;
  /** Whether it is marked as the primary one among several. */
  readonly marked: boolean;
  /** Called with what is typed. */
  onText(this: void, text: string): void;
  /** The row that is being added was left blank. */
  onLeft(this: void): void;
}

/** A phone or an e-mail address, edited in place. A blank one is removed. */
export function LineRow({ customer, kind, row, marked, onText, onLeft }: LineRowProps) {
  const { id } = customer;
  const { label = firstLabel, value = '' } = row ?? {};
  const phone = usePhones()(value);
  const name = say(`channel.${kind}.${label}`);
  const shown = kind === 'phones' ? phone.text : value;
  const rowId = row?.id ?? newRow;
  const save = (text: string): Promise<string | null> => {
    if (row === null) return text === '' ? Promise.resolve(null) : addRow(id, kind, { label, value: text });
    return text === '' ? removeRow(id, kind, row.id) : changeRow(id, kind, row.id, { value: text });
  };
  return (
    <div
      className={styles.row}
      data-channel={rowId}
      {...(kind === 'phones' && row !== null && { 'data-phone': shown, 'data-primary': row.primary })}
    >
      {row === null ? (
        <span className={styles.adding}>{say(`channel.${label}`)}</span>
      ) : (
        <ChannelMenu
          name={name}
          label={label}
          marked={marked}
          groups={[reachActs(kind, value, shown, phone), rowActs(customer, kind, row)]}
          onLabel={(to: ChannelLabel) => void changeRow(id, kind, row.id, { label: to })}
        />
      )}
      <QuietText
        label={name}
        value={value}
        resting={shown}
        edited={{
          kind: 'customer',
          id,
          field: draftName(kind, rowId, 'value'),
          value: value === '' ? null : value,
          label: name,
          name: nameOf(customer),
        }}
        kind={kind === 'phones' ? 'tel' : 'email'}
        placeholder={nothing}
        onSave={(text) => save(text.trim())}
        onText={onText}
        {...(row === null && { onLeft })}
        after={
          <OutsideButton
            kind={kind === 'phones' ? 'phone' : 'email'}
            value={kind === 'phones' ? phone.dialed : value}
          />
        }
      />
    </div>
  );
}

function reachActs(
  kind: LineRowProps['kind'],
  value: string,
  shown: string,
  phone: Parameters<typeof messengersFor>[0],
): readonly MenuAct[] {
  const copy: MenuAct = {
    label: say('channel.copy'),
    ...(kind === 'phones' && { keys: 'C' }),
    run: () => copyShown(shown),
  };
  if (kind === 'emails') return [{ ...copy, run: () => copyShown(value) }];
  const chats = messengersFor(phone).map(({ name, open }): MenuAct => ({
    label: say('channel.chat', { messenger: name }),
    run: open,
  }));
  return [copy, ...chats];
}

/** What can be done with any row. */
export function rowActs(
  { id, ...customer }: Customer,
  kind: 'phones' | 'emails' | 'addresses',
  row: { readonly id: string; readonly primary: boolean },
): readonly MenuAct[] {
  const primary: MenuAct = {
    label: say('channel.make-primary'),
    run: () => void makePrimary(id, kind, row.id),
  };
  const remove: MenuAct = {
    label: say('channel.remove'),
    grave: true,
    run: () => void removeRow(id, kind, row.id),
  };
  return row.primary || customer[kind].length < 2 ? [remove] : [primary, remove];
}
