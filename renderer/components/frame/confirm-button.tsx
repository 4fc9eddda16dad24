import { Button } from '@mantine/core';
import type { ButtonProps } from '@mantine/core';
import { useEffect, useState } from 'react';

export interface ConfirmButtonProps extends ButtonProps {
  readonly label: string;
  /** The label for the second click, which names the action. */
  readonly sure: string;
  onConfirm(this: void): void;
}

/** Asks in place: the first click changes the label, the second runs the action; moving the focus away resets it. */
export function ConfirmButton({ label, sure, onConfirm, ...props }: ConfirmButtonProps) {
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
