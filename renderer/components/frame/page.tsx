/** The frame of a screen. Each screen has one `Page`, and with it the only `h1`. */
import { useLayoutEffect, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import { MiddleCut } from '../show/middle-cut.tsx';
import { PaletteButton } from './palette-button.tsx';
import styles from './page.module.css';

export interface PageProps {
  readonly title: ReactNode;
  /** Before the title, for example a link back to the list. */
  readonly crumb?: ReactNode;
  /** Right after the title: a status badge, segmented modes. */
  readonly beside?: ReactNode;
  /** The search box; its input needs `data-page-search`, so that `/` finds it. */
  readonly search?: ReactNode;
  /** Buttons on the right. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export function Page({ title, crumb, beside, search, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useHandedFocus(heading);
  return (
    <main className={styles.page} id="place">
      <header className={styles.head}>
        {crumb}
        <h1 ref={heading} className={styles.title} tabIndex={-1}>
          {typeof title === 'string' ? <MiddleCut text={title} /> : title}
        </h1>
        {beside}
        <div className={styles.gap} />
        {search}
        <PaletteButton short={search !== undefined} />
        {actions}
      </header>
      {children}
    </main>
  );
}

/** The heading of the previous page had the focus. */
let wasOnHeading = false;

/**
 * When a page replaces another, for example after loading, its heading gets the focus if the previous heading had it,
 * unless the focus has moved elsewhere.
 */
function useHandedFocus(heading: RefObject<HTMLHeadingElement | null>): void {
  useLayoutEffect(() => {
    const own = heading.current;
    if (wasOnHeading && document.activeElement === document.body) own?.focus();
    wasOnHeading = false;
    return () => {
      wasOnHeading = document.activeElement === own;
    };
  }, [heading]);
}

export interface PanelProps {
  /** Heading of the panel; without it give a `label`. */
  readonly title?: ReactNode;
  readonly label?: string;
  readonly actions?: ReactNode;
  /** The content has its own padding (tables, lists). */
  readonly flush?: boolean;
  /** Takes up the remaining height and scrolls inside. */
  readonly fill?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A white surface with a hairline. */
export function Panel({
  title,
  label,
  actions,
  flush = false,
  fill = false,
  className,
  children,
}: PanelProps) {
  return (
    <section
      className={[styles.panel, className].filter(Boolean).join(' ')}
      data-flush={flush || undefined}
      data-fill={fill || undefined}
      aria-label={label}
    >
      {(title !== undefined || actions !== undefined) && (
        <div className={styles.panelHead}>
          <h2 className={styles.panelTitle}>{title}</h2>
          <div className={styles.gap} />
          {actions}
        </div>
      )}
      {children}
    </section>
  );
}

/** A row of controls between the head of a page and its content. */
export function Toolbar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.toolbar} role="group" aria-label={label}>
      {children}
    </div>
  );
}

/** Pushes the following elements to the right. */
export function Gap() {
  return <div className={styles.gap} />;
}
