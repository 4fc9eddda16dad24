/**
 * What was typed and never saved, one line for each: edits of fields that were left behind by a crash, a reload or a
 * refusal, and forms for new records from before this window opened.
 */
import { useState } from 'react';
import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { parse } from '../../state/kept.ts';
import { isFieldDraft } from '../../state/field-drafts.ts';
import { draftKey, useHeldDrafts, type DraftPlace } from '../../state/held-drafts.ts';
import { readEdit, UnsavedEdit } from './unsaved-edit.tsx';
import { formOf, UnsavedForm } from './unsaved-form.tsx';
import styles from './unsaved.module.css';

/** More would take the room of the page. */
const most = 3;

interface Draft extends DraftPlace {
  readonly value: string;
}

export function UnsavedEdits() {
  const offered = useOffered();
  const [all, setAll] = useState(false);
  if (offered.length === 0) return null;
  const shown = all ? offered : offered.slice(0, most);
  const hidden = offered.length - shown.length;
  return (
    <section
      className={styles.unsaved}
      aria-label={say('unsaved.label')}
      role="status"
      data-unsaved={shown.length}
    >
      {shown.map((draft) => (
        <Line key={draftKey(draft)} draft={draft} />
      ))}
      {hidden > 0 && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {say('unsaved.more', { n: hidden })}
        </button>
      )}
    </section>
  );
}

function Line({ draft }: { readonly draft: Draft }) {
  const edit = isFieldDraft(draft) ? parse(draft.value, readEdit) : null;
  if (edit !== null) return <UnsavedEdit place={draft} edit={edit} />;
  const form = formOf(draft);
  return form && <UnsavedForm place={draft} form={form} />;
}

/** Drafts that no open field or form shows. */
function useOffered(): readonly Draft[] {
  const { data } = useCall('draft.list', {});
  const held = useHeldDrafts();
  const [early, setEarly] = useState<ReadonlySet<string> | null>(null);
  if (data === undefined) return [];
  // A form that was closed in this window says itself that it keeps what was typed.
  if (early === null) setEarly(new Set(data.drafts.map(draftKey)));
  return data.drafts.filter((draft) => {
    const key = draftKey(draft);
    if (held[key] === true) return false;
    if (isFieldDraft(draft)) return parse(draft.value, readEdit) !== null;
    return early?.has(key) === true && formOf(draft) !== null;
  });
}
