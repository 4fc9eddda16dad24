import { IconArrowRight } from '@tabler/icons-react';
import { say } from '../../../shared/words/say.ts';
import { routeHref } from '../../state/route.ts';
import type { Route } from '../../state/route.ts';
import styles from './record-link.module.css';

export interface RecordLinkTo {
  readonly to: Route;
  /** The name of the record. */
  readonly name: string;
}

/** An arrow to the page of a record whose name is editable next to it. */
export function RecordLink({ to, name }: RecordLinkTo) {
  const label = say('record.open', { name });
  return (
    <a className={styles.link} href={routeHref(to)} aria-label={label} title={label}>
      <IconArrowRight size={15} stroke={1.6} aria-hidden />
    </a>
  );
}

interface SalespersonNameProps {
  readonly salesperson: { readonly id: string; readonly name: string };
}

/** A salesperson in an editable cell: the arrow appears while the cell is hovered or focused. */
export function SalespersonName({ salesperson: { id, name } }: SalespersonNameProps) {
  const label = say('record.open', { name });
  return (
    <>
      {name}
      <a
        className={styles.inCell}
        href={routeHref({ place: 'salesperson', id })}
        tabIndex={-1}
        aria-label={label}
        title={label}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        <IconArrowRight size={14} stroke={1.6} aria-hidden />
      </a>
    </>
  );
}
