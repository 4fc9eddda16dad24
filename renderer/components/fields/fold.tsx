import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import styles from './fold.module.css';

interface FoldProps {
  /** On the button that opens it. */
  readonly label: string;
  /** On the button while it's open; the same by default. */
  readonly openLabel?: string;
  readonly startOpen: boolean;
  /** It can't be closed now, for example because of a refusal within. */
  readonly held?: boolean;
  readonly children: ReactNode;
}

/** A part of a form that is folded away until someone needs it. */
export function Fold({ label, openLabel = label, startOpen, held = false, children }: FoldProps) {
  const [isOpened, setOpened] = useState(startOpen);
  const isOpen = isOpened || held;
  const region = useId();
  const Icon = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<Icon size={14} stroke={1.8} aria-hidden />}
        aria-expanded={isOpen}
        aria-controls={region}
        onClick={() => setOpened(!isOpen)}
      >
        {isOpen ? openLabel : label}
      </Button>
      <div id={region} className={styles.region} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </div>
  );
}
