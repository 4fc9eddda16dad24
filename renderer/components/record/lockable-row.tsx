import type { ReactNode } from 'react';
import { FieldRow } from '../fields/field-rows.tsx';
import type { FieldRowProps } from '../fields/field-rows.tsx';
import { LockedValue } from '../fields/locked-value.tsx';
import { QuietSelect } from '../fields/quiet-select.tsx';
import type { QuietSelectProps } from '../fields/quiet-select.tsx';
import { RecordLink } from '../show/record-link.tsx';
import type { RecordLinkTo } from '../show/record-link.tsx';
import styles from './record.module.css';

export interface LockableProps {
  readonly label: string;
  /** The value as text. */
  readonly shown: string;
  /** Why it can't be changed now; null when it can. */
  readonly lock: string | null;
  readonly about?: ReactNode;
}

interface LinkedProps {
  /** The page of the record that the field names. */
  readonly link?: RecordLinkTo | null | undefined;
}

/** A field with its label; a locked one shows the value and the reason. */
export function LockableRow({
  label,
  shown,
  lock,
  about,
  link,
  children,
}: LockableProps & LinkedProps & Pick<FieldRowProps, 'children'>) {
  return (
    <FieldRow label={label} about={about}>
      {(id) => (
        <Linked link={link}>
          {lock === null ? children(id) : <LockedValue id={id} label={label} shown={shown} why={lock} />}
        </Linked>
      )}
    </FieldRow>
  );
}

function Linked({ link, children }: LinkedProps & { readonly children: ReactNode }) {
  if (!link) return children;
  return (
    <div className={styles.linked}>
      {children}
      <RecordLink {...link} />
    </div>
  );
}

/** A choice of several values, saved right away. */
export function SelectRow({
  label,
  shown,
  lock,
  about,
  link,
  ...select
}: LockableProps & LinkedProps & Omit<QuietSelectProps, 'id'>) {
  return (
    <LockableRow label={label} shown={shown} lock={lock} about={about} link={link}>
      {(id) => <QuietSelect {...select} id={id} label={label} />}
    </LockableRow>
  );
}
