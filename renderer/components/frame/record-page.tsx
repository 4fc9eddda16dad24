import type { ReactNode } from 'react';
import { routeHref } from '../../state/route.ts';
import type { Route } from '../../state/route.ts';
import { Page } from './page.tsx';
import styles from './record-page.module.css';

/** The link before the title, which leads to the list. */
export interface RecordCrumb {
  readonly label: string;
  readonly to: Route;
  /** A class from the record's own style sheet. */
  readonly className?: string | undefined;
}

export interface RecordPageProps {
  readonly crumb: RecordCrumb;
  readonly title: ReactNode;
  /** Right after the title: a status, badges. */
  readonly beside: ReactNode;
  /** Buttons on the right. */
  readonly actions: ReactNode;
  /** The most important facts, across the whole page. */
  readonly head: ReactNode;
  /** The fields of the record. */
  readonly details: ReactNode;
  /** Its history, or the records that belong to it. */
  readonly children: ReactNode;
  /** Related records. */
  readonly side: ReactNode;
  /** The widths of the sections and their arrangement in narrow windows. */
  readonly layout: RecordLayout;
}

/** Classes from the record's own style sheet. */
export interface RecordLayout {
  readonly page?: string | undefined;
  readonly area?: string | undefined;
  /** A grid, or a column, of the three sections. */
  readonly sections: string | undefined;
}

/** The page of one record: a head over three sections side by side. */
export function RecordPage(props: RecordPageProps) {
  const { crumb, title, beside, actions, head, details, children, side, layout } = props;
  return (
    <Page crumb={<Crumb crumb={crumb} />} title={title} beside={beside} actions={actions}>
      <div className={both(styles.record, layout.page)}>
        {head}
        <div className={both(styles.area, layout.area)}>
          <div className={layout.sections}>
            {details}
            {children}
            {side}
          </div>
        </div>
      </div>
    </Page>
  );
}

function both(own: string | undefined, given: string | undefined): string {
  return [own, given].filter(Boolean).join(' ');
}

/** The link before the title of a record, which leads to its list. */
export function Crumb({ crumb: { label, to, className } }: { readonly crumb: RecordCrumb }) {
  return (
    <a className={both(styles.crumb, className)} href={routeHref(to)}>
      {label}
    </a>
  );
}
