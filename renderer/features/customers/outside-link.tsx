import { IconExternalLink, IconMail } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { say } from '../../../shared/words/say.ts';
import { emailAddress, openOutside, websiteAddress } from './outside.ts';
import styles from './customer.module.css';

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
      className={styles.outside}
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

/** An address in a list. The grid's own keys come first, so it is no stop of the Tab key. */
export function EmailLink({ email }: { readonly email: string }) {
  if (email === '') return null;
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    void openOutside(emailAddress(email));
  };
  return (
    <a
      href={emailAddress(email)}
      tabIndex={-1}
      className={styles.emailLink}
      title={say('customer.write-email', { email })}
      onClick={open}
    >
      {email}
    </a>
  );
}
