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
  const { place, adding, keyOf, start, end } = useAdding(customer);
  return (
    <div ref={place}>
      {kinds.map((kind) => (
        <Rows key={kind} {...{ customer, kind, onText, keyOf }} isAdding={adding === kind} onLeft={end} />
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

interface RowsProps extends Pick<ChannelRowsProps, 'customer' | 'onText'>, Pick<Adding, 'keyOf'> {
  readonly kind: ChannelKind;
  readonly isAdding: boolean;
  /** The blank row was left. */
  onLeft(this: void): void;
}

/** The row that is being added is null. */
function Rows({ customer, kind, isAdding, keyOf, onText, onLeft }: RowsProps) {
  if (kind === 'addresses') {
    const rows = [...customer.addresses, ...(isAdding ? [null] : [])];
    return rows.map((row, i) => (
      <AddressRow
        key={keyOf(kind, row, i)}
        {...{ customer, row }}
        marked={isMarked(customer.addresses, row)}
      />
    ));
  }
  const rows = [...customer[kind], ...(isAdding ? [null] : [])];
  return rows.map((row, i) => (
    <LineRow
      key={keyOf(kind, row, i)}
      {...{ customer, kind, row, onLeft }}
      marked={isMarked(customer[kind], row)}
      onText={(text) => onText(`${kind}.${row?.id ?? newRow}`, text)}
    />
  ));
}

/** The primary one is marked where there are several. */
function isMarked(rows: readonly object[], row: { readonly primary: boolean } | null): boolean {
  return row?.primary === true && rows.length > 1;
}

interface Adding {
  readonly place: RefObject<HTMLDivElement | null>;
  /** The kind of the row that is being added and isn't stored yet. */
  readonly adding: ChannelKind | null;
  /** A row that was being added stays the same one when it is stored, with its focus and what is being typed. */
  keyOf(this: void, kind: ChannelKind, row: { readonly id: string } | null, at: number): string;
  start(this: void, kind: ChannelKind): void;
  end(this: void): void;
}

interface Added {
  readonly kind: ChannelKind;
  /** Its place: the number of rows when it was added. */
  readonly at: number;
  readonly key: string;
}

/** A blank row, which gets the focus. */
function useAdding(customer: Customer): Adding {
  const place = useRef<HTMLDivElement>(null);
  const [added, setAdded] = useState<Added | null>(null);
  const [known, setKnown] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => {
    if (added !== null) {
      place.current?.querySelector<HTMLElement>(`[data-channel='${newRow}'] input`)?.focus();
    }
  }, [added]);
  const stored = added === null ? undefined : customer[added.kind][added.at];
  const start = (kind: ChannelKind): void => {
    if (added !== null && stored) setKnown({ ...known, [stored.id]: added.key });
    setAdded({ kind, at: customer[kind].length, key: `${kind}-${Object.keys(known).length}` });
  };
  return {
    place,
    adding: added !== null && stored === undefined ? added.kind : null,
    keyOf: (kind, row, at) => {
      if (added !== null && kind === added.kind && at === added.at) return added.key;
      return row === null ? newRow : (known[row.id] ?? row.id);
    },
    start,
    end: () => setAdded(null),
  };
}
