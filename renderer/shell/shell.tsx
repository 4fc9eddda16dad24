import { useEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { say } from '../../shared/words/say.ts';
import { speakFor } from '../../shared/words/speech.ts';
import { useCall } from '../api/queries.tsx';
import { DialogHost } from './dialog-host.tsx';
import { PrintHost } from './print/print-host.tsx';
import { formatsFor, FormatsProvider } from '../state/locale.ts';
import { useRoute } from '../state/route.ts';
import { Broken } from './broken.tsx';
import { listenForContacts } from './dropped-contacts.ts';
import { listenForCommands } from './keyboard.ts';
import { Place } from './place.tsx';
import { Rail } from './rail.tsx';
import { StatusLine } from './status-line.tsx';
import { UnsavedEdits } from './unsaved/unsaved-edits.tsx';
import styles from './shell.module.css';

type Status = OutputOf<'app.status'>;

/** The open workspace: rail, page, status line, dialogs. */
export function Shell({ status }: { readonly status: Status }) {
  const route = useRoute();
  useEffect(listenForCommands, []);
  useEffect(listenForContacts, []);
  useFocusOnArrival(JSON.stringify(route));
  return (
    <Formats status={status}>
      <div className={styles.shell}>
        <a className={styles.skip} href="#place" onClick={skipToContent}>
          {say('shell.skip')}
        </a>
        <Rail place={route.place} status={status} />
        <div className={styles.place}>
          <Broken key={JSON.stringify(route)}>
            <Place route={route} />
          </Broken>
        </div>
        <UnsavedEdits />
        <StatusLine />
      </div>
      <DialogHost />
      <PrintHost />
    </Formats>
  );
}

/** Formatters for everything below. Nothing is rendered until the settings are loaded, which takes only a moment. */
function Formats({ status, children }: { readonly status: Status; readonly children: ReactNode }) {
  const { data: settings } = useCall('settings.get', {});
  const formats = useMemo(
    () => (settings === undefined ? null : formatsFor(status.region, status.today, settings)),
    [status.region, status.today, settings],
  );
  if (formats === null) return null;
  speakFor({ ...status.region, today: status.today });
  return <FormatsProvider value={formats}>{children}</FormatsProvider>;
}

/** After going to another page by keyboard, its heading gets the focus, from where Tab leads into the content. */
function useFocusOnArrival(place: string): void {
  const last = useRef(place);
  useEffect(() => {
    if (last.current === place) return;
    last.current = place;
    const main = document.getElementById('place');
    if (main?.contains(document.activeElement) !== true) main?.querySelector('h1')?.focus();
  }, [place]);
}

function skipToContent(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#place h1')?.focus();
}
