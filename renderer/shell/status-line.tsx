import { Menu } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSunHigh } from '@tabler/icons-react';
import { say } from '../../shared/words/say.ts';
import { wordsOf } from '../commands/refusals.ts';
import { useCall } from '../api/queries.tsx';
import { openDialog } from '../state/dialogs.ts';
import { useFormats } from '../state/locale.ts';
import { usePrintJob } from '../state/print-job.ts';
import { useSaving } from '../state/saving.ts';
import { chooseTheme, themes, useChosenTheme } from '../state/theme.ts';
import type { Theme } from '../state/theme.ts';
import { BackupStatus } from './backup-status.tsx';
import styles from './shell.module.css';

export function StatusLine() {
  return (
    <footer className={styles.status} aria-label={say('shell.status')}>
      <Saved />
      <Base />
      <Printing />
      <div className={styles.end} />
      <BackupStatus />
      <ThemeMenu />
      <button type="button" className={styles.quiet} onClick={() => openDialog({ kind: 'keys' })}>
        <kbd>?</kbd> {say('shell.keys')}
      </button>
    </footer>
  );
}

function Saved() {
  const trouble = useSaving((state) => state.trouble);
  return (
    <span className={styles.saved} role="status" data-trouble={trouble !== null || undefined}>
      {trouble === null ? say('shell.saved') : wordsOf(trouble)}
    </span>
  );
}

/** Many pages take a while. */
function Printing() {
  const isPrinting = usePrintJob((state) => state.job !== null);
  return <span role="status">{isPrinting && say('print.working')}</span>;
}

/** The base currency, and the day of the newest rate if there is one. */
function Base() {
  const { base: currency, date } = useFormats();
  const { data } = useCall('currency.list', {});
  const days = (data?.items ?? []).flatMap((item) => (item.base ? [] : (item.rateDate ?? [])));
  const newest = days.toSorted().at(-1);
  return (
    <span className={styles.base}>
      {newest === undefined
        ? say('shell.base', { currency })
        : say('shell.base-rates', { currency, date: date(newest) })}
    </span>
  );
}

const icons = { light: IconSunHigh, dark: IconMoon, system: IconDeviceDesktop } as const;

function ThemeMenu() {
  const chosen = useChosenTheme();
  return (
    <Menu position="top-end">
      <Menu.Target>
        <button
          type="button"
          className={styles.quiet}
          aria-label={say('shell.theme', { theme: say(`command.theme.${chosen}`) })}
        >
          <ThemeIcon theme={chosen} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {themes.map((theme) => (
          <Menu.Item key={theme} leftSection={<ThemeIcon theme={theme} />} onClick={() => chooseTheme(theme)}>
            {say(`command.theme.${theme}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function ThemeIcon({ theme }: { readonly theme: Theme }) {
  const Icon = icons[theme];
  return <Icon size={14} stroke={1.7} aria-hidden />;
}
