import type { ReactNode } from 'react';
import { FieldRow } from '../fields/field-rows.tsx';
import type { FieldRowProps } from '../fields/field-rows.tsx';
import { LockedValue } from '../fields/locked-value.tsx';
import { QuietSelect } from '../fields/quiet-select.tsx';
import type { QuietSelectProps } from '../fields/quiet-select.tsx';

export interface LockableProps {
  readonly label: string;
  /** The value in words. */
  readonly shown: string;
  /** Why it cannot be changed now; null when it can. */
  readonly lock: string | null;
  readonly about?: ReactNode;
}

/** A field with its label; locked it shows the value and says why. */
export function LockableRow({
  label,
  shown,
  lock,
  about,
  children,
}: LockableProps & Pick<FieldRowProps, 'children'>) {
  return (
    <FieldRow label={label} about={about}>
      {(id) =>
        lock === null ? children(id) : <LockedValue id={id} label={label} shown={shown} why={lock} />
      }
    </FieldRow>
  );
}

/** One of several values, saved as soon as it is chosen. */
export function SelectRow({
  label,
  shown,
  lock,
  about,
  ...select
}: LockableProps & Omit<QuietSelectProps, 'id'>) {
  return (
    <LockableRow label={label} shown={shown} lock={lock} about={about}>
      {(id) => <QuietSelect {...select} id={id} label={label} />}
    </LockableRow>
  );
}
