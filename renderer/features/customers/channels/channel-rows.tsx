import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { ChannelKind } from '../../../../shared/records/channels.ts';
import { say } from '../../../../shared/words/say.ts';
import type { Customer } from '../customer.ts';
import { AddressRow } from './address-row.tsx';
import { newRow } from './channel-edits.ts';
import { LineRow } from './line-row.tsx';
import styles from './channels.module.css';

interface ChannelRowsProps {
  readonly customer: Customer;
  readonly kinds: readonly ChannelKind[];
  /** Called with the name of a row and what is typed into it. */
  onText(this: void, name: string, text: string): void;
}

/** Phones and e-mail addresses, or postal addresses, of a customer, and buttons that add one. */
export function ChannelRows({ customer, kinds, onText }: ChannelRowsProps) {
  const { place, adding, start, end } = useAdding(customer);
  const added = (saved: boolean): void => end(saved);
  return (
    <div ref={place}>
      {kinds.map((kind) => (
        <Rows
          key={kind}
          customer={customer}
          kind={kind}
          isAdding={adding === kind}
          onText={onText}
          onAdded={added}
        />
      ))}
      <div className={styles.add}>
        {kinds
          .filter((kind) => kind !== adding)
          .map((kind) => (
            <button key={kind} type="button" onClick={() => start(kind)}>
              {say(`channel.add.${kind}`)}
            </button>
          ))}
      </div>
    </div>
  );
}

interface RowsProps extends Pick<ChannelRowsProps, 'customer' | 'onText'> {
  readonly kind: ChannelKind;
  readonly isAdding: boolean;
  onAdded(this: void, saved: boolean): void;
}

function Rows({ customer, kind, isAdding, onText, onAdded }: RowsProps) {
  if (kind === 'addresses') {
    const rows = customer.addresses;
    return (
      <>
        {rows.map((row) => (
          <AddressRow key={row.id} customer={customer} row={row} marked={row.primary && rows.length > 1} />
        ))}
        {isAdding && <AddressRow customer={customer} row={null} marked={false} onAdded={onAdded} />}
      </>
    );
  }
  const rows = customer[kind];
  const typed = (id: string) => (text: string) => onText(`${kind}.${id}`, text);
  return (
    <>
      {rows.map((row) => (
        <LineRow
          key={row.id}
          {...{ customer, kind, row }}
          marked={row.primary && rows.length > 1}
          onText={typed(row.id)}
        />
      ))}
      {isAdding && (
        <LineRow {...{ customer, kind }} row={null} marked={false} onText={typed(newRow)} onAdded={onAdded} />
      )}
    </>
  );
}

interface Adding {
  readonly place: RefObject<HTMLDivElement | null>;
  readonly adding: ChannelKind | null;
  start(this: void, kind: ChannelKind): void;
  end(this: void, saved: boolean): void;
}

/** A blank row gets the focus, and keeps it when it becomes a stored one. */
function useAdding(customer: Customer): Adding {
  const place = useRef<HTMLDivElement>(null);
  const [adding, setAdding] = useState<ChannelKind | null>(null);
  const [saved, setSaved] = useState<{ readonly kind: ChannelKind; readonly over: number } | null>(null);
  const count = saved === null ? 0 : customer[saved.kind].length;
  const focus = (row: string): void => {
    place.current?.querySelector<HTMLElement>(`[data-channel='${row}'] input`)?.focus();
  };
  useEffect(() => {
    if (adding !== null) focus(newRow);
  }, [adding]);
  useEffect(() => {
    if (saved === null || count <= saved.over) return;
    setSaved(null);
    const row = customer[saved.kind].at(-1);
    if (document.activeElement === document.body && row) focus(row.id);
  }, [saved, count, customer]);
  const end = (isSaved: boolean): void => {
    if (adding !== null && isSaved) setSaved({ kind: adding, over: customer[adding].length });
    setAdding(null);
  };
  return { place, adding, start: setAdding, end };
}
