import { IconExternalLink, IconMail } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { say } from '../../../shared/words/say.ts';
import { emailAddress, openOutside, websiteAddress } from './outside.ts';
import styles from './outside-link.module.css';

interface OutsideButtonProps {
  readonly kind: 'email' | 'website';
  readonly value: string;
}

/** Opens a mail to the address, or the website in the browser. */
export function OutsideButton({ kind, value }: OutsideButtonProps) {
  if (value.trim() === '') return null;
  const isEmail = kind === 'email';
  const label = isEmail
    ? say('customer.write-email', { email: value })
    : say('customer.open-website', { website: value });
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      title={label}
      onClick={() => void openOutside(isEmail ? emailAddress(value) : websiteAddress(value))}
    >
      {isEmail ? (
        <IconMail size={15} stroke={1.6} aria-hidden />
      ) : (
        <IconExternalLink size={15} stroke={1.6} aria-hidden />
      )}
    </button>
  );
}

interface EmailLinkProps {
  readonly email: string;
  /** In a grid, where the arrow keys lead from cell to cell, the Tab key leaves it out. */
  readonly inGrid?: boolean;
}

/** An e-mail address that opens a new message. */
export function EmailLink({ email, inGrid = true }: EmailLinkProps) {
  if (email === '') return null;
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    void openOutside(emailAddress(email));
  };
  return (
    <a
      href={emailAddress(email)}
      tabIndex={inGrid ? -1 : 0}
      className={styles.link}
      title={say('customer.write-email', { email })}
      onClick={open}
    >
      {email}
    </a>
  );
}
