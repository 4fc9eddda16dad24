import { useMediaQuery } from '@mantine/hooks';
import { create } from 'zustand';
import { call } from '../api/call.ts';
import { parse } from './kept.ts';

export const themes = ['light', 'dark', 'system'] as const;
export type Theme = (typeof themes)[number];

const key = 'theme';

const useTheme = create<{ readonly theme: Theme }>(() => ({ theme: 'system' }));

/** The color scheme to use. */
export function useColourScheme(): 'light' | 'dark' {
  const { theme } = useTheme();
  const dark = useMediaQuery('(prefers-color-scheme: dark)', undefined, { getInitialValueInEffect: false });
  if (theme !== 'system') return theme;
  return dark ? 'dark' : 'light';
}

/** The rep's choice: a scheme, or the system setting. */
export function useChosenTheme(): Theme {
  return useTheme(({ theme }) => theme);
}

/** The window frame follows as well, and the choice is stored in the workspace. */
export function chooseTheme(theme: Theme): void {
  useTheme.setState({ theme });
  void call('app.setTheme', { theme }).catch(() => undefined);
  void call('ui.save', { key, value: JSON.stringify(theme) }).catch(() => undefined);
}

/** Reads the stored choice before the first paint. Without a workspace the system decides. */
export async function restoreTheme(): Promise<void> {
  try {
    const { value } = await call('ui.get', { key });
    const theme = parse(value, (stored) => themes.find((known) => known === stored) ?? null);
    if (theme === null || theme === 'system') return;
    useTheme.setState({ theme });
    await call('app.setTheme', { theme });
  } catch {
    // First start or trouble: nothing is stored yet.
  }
}
