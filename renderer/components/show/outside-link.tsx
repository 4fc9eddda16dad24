import { IconExternalLink, IconMail, IconPhone } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { say } from '../../../shared/words/say.ts';
import { emailAddress, openOutside, phoneAddress, websiteAddress } from './outside.ts';
import styles from './outside-link.module.css';

interface OutsideButtonProps {
  readonly kind: 'email' | 'website' | 'phone';
  /** A phone as it is dialed. */
  readonly value: string;
}

const ways = {
  email: {
    label: (email: string) => say('customer.write-email', { email }),
    address: emailAddress,
    Icon: IconMail,
  },
  website: {
    label: (website: string) => say('customer.open-website', { website }),
    address: websiteAddress,
    Icon: IconExternalLink,
  },
  phone: { label: (phone: string) => say('channel.call', { phone }), address: phoneAddress, Icon: IconPhone },
} as const;

/** Opens a mail to the address or the website in the browser, or rings the number. */
export function OutsideButton({ kind, value }: OutsideButtonProps) {
  if (value.trim() === '') return null;
  const { label: labelOf, address, Icon } = ways[kind];
  const label = labelOf(value);
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      title={label}
      onClick={() => void openOutside(address(value))}
    >
      <Icon size={15} stroke={1.6} aria-hidden />
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
