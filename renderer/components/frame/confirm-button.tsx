import { Button } from '@mantine/core';
import type { ButtonProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { say } from '../../../shared/words/say.ts';

export interface ConfirmButtonProps extends ButtonProps {
  readonly label: string;
  /** What the second click says it does; default "Really?". */
  readonly sure?: string;
  onConfirm(this: void): void;
}

/** Asks in place: the first click changes the label, the second acts; looking away takes it back. */
export function ConfirmButton({ label, sure = say('shell.sure'), onConfirm, ...props }: ConfirmButtonProps) {
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!asked) return undefined;
    const timer = window.setTimeout(() => setAsked(false), 4000);
    return () => window.clearTimeout(timer);
  }, [asked]);
  return (
    <Button
      variant={asked ? 'filled' : 'default'}
      {...(asked && { color: 'lost' })}
      {...props}
      onBlur={() => setAsked(false)}
      onClick={() => {
        setAsked(!asked);
        if (asked) onConfirm();
      }}
    >
      {asked ? sure : label}
    </Button>
  );
}
