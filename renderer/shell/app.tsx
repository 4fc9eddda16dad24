import { DirectionProvider, MantineProvider, mergeThemeOverrides } from '@mantine/core';
import type { ReactNode } from 'react';
import { QueryHost, useCall } from '../api/queries.tsx';
import { ContextMenuHost } from './context-menu/context-menu.tsx';
import { EarlyDialogHost } from './dialog-host.tsx';
import { spokenLanguage } from '../../shared/words/say.ts';
import { assertNever } from '../../shared/rules/assert-never.ts';
import { pickingMarked } from '../components/fields/marked-option.ts';
import { useColourScheme } from '../state/theme.ts';
import { cssVariables, theme } from '../styles/theme.ts';
import { StartScreen } from '../features/start/start-screen.tsx';
import { TroubleScreen } from '../features/trouble/trouble-screen.tsx';
import { Broken } from './broken.tsx';
import { useOfferedBackup } from '../features/backups/offered-backup.ts';
import { Shell } from './shell.tsx';
import { ToastHost } from './toast-host.tsx';

const look = mergeThemeOverrides(theme, pickingMarked);

/** The whole window. `nonce` is this load's, for Mantine's style elements. */
export function App({ nonce }: { readonly nonce: string }) {
  const scheme = useColourScheme();
  return (
    <DirectionProvider initialDirection={spokenLanguage().direction} detectDirection={false}>
      <MantineProvider
        theme={look}
        cssVariablesResolver={cssVariables}
        forceColorScheme={scheme}
        getStyleNonce={() => nonce}
      >
        <Broken>
          <QueryHost>
            <Gate />
            <ToastHost />
            <ContextMenuHost />
          </QueryHost>
        </Broken>
      </MantineProvider>
    </DirectionProvider>
  );
}

/**
 * The screen for the state of the workspace. Nothing is rendered until the state is known, which takes only a moment.
 */
function Gate(): ReactNode {
  const { data: status } = useCall('app.status', {});
  useOfferedBackup();
  if (status === undefined) return null;
  switch (status.state) {
    case 'ready':
      return <Shell key={status.workspace ?? ''} status={status} />;
    case 'first-start':
      return (
        <>
          <StartScreen key={status.workspace ?? ''} locale={status.locale} />
          <EarlyDialogHost />
        </>
      );
    case 'trouble':
      return (
        <>
          <TroubleScreen status={status} />
          <EarlyDialogHost />
        </>
      );
    default:
      return assertNever(status.state);
  }
}
