import { IconSearch } from '@tabler/icons-react';
import { say } from '../../../shared/words/say.ts';
import { dealInView } from '../../state/deal-in-view.ts';
import { openDialog } from '../../state/dialogs.ts';
import { KeysDrawn } from '../show/keys.tsx';
import styles from './palette-button.module.css';

/** The way to every record and command, in the head of every page. Beside a search box only its keys are shown. */
export function PaletteButton({ short }: { readonly short: boolean }) {
  return (
    <button
      type="button"
      className={styles.button}
      data-short={short || undefined}
      aria-label={say('palette.label')}
      title={say('palette.label')}
      // The row that has the focus keeps it: the palette offers its actions.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => openDialog({ kind: 'palette', dealId: dealInView() })}
    >
      {!short && <IconSearch size={14} stroke={1.6} aria-hidden />}
      {!short && <span className={styles.words}>{say('palette.label')}</span>}
      <KeysDrawn keys="Mod+K" />
    </button>
  );
}
