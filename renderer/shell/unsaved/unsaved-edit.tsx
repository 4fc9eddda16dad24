import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import type { CustomRead } from '../../../shared/contract/custom-values.ts';
import { customIdOf, type CustomField } from '../../../shared/records/custom-fields.ts';
import { say } from '../../../shared/words/say.ts';
import { useCall, useReading } from '../../api/queries.tsx';
import { copyText } from '../../state/clipboard.ts';
import {
  fieldOf,
  fieldValue,
  forgetDraft,
  resumeEdit,
  type UnsavedEdit as Edit,
} from '../../state/field-drafts.ts';
import type { DraftPlace } from '../../state/held-drafts.ts';
import { useFormats, type Formats } from '../../state/locale.ts';
import { goTo } from '../../state/route.ts';
import { customText } from '../../components/show/custom-text.ts';
import { inSentence } from '../../components/show/split-text.ts';
import { showToast } from '../../state/toasts.ts';
import { editedKinds, type EditedKind } from './edited-kinds.ts';
import styles from './unsaved.module.css';

const fieldValues = z.union([z.string(), z.number(), z.null()]);
const unsavedEdit = z.object({
  text: z.string(),
  reading: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value: fieldValues }),
    z.object({ ok: z.literal(false), words: z.string() }),
  ]),
  was: fieldValues,
  label: z.string(),
  name: z.string(),
});

/** Reads a stored draft of a field; null if another version wrote it. */
export function readEdit(stored: unknown): Edit | null {
  return unsavedEdit.safeParse(stored).data ?? null;
}

interface EditProps {
  readonly place: DraftPlace;
  readonly edit: Edit;
}

/** An edit that was never saved, beside the value that the field has now if that changed. */
export function UnsavedEdit({ place, edit }: EditProps) {
  const kind = editedKinds.get(place.kind);
  return kind ? (
    <Known place={place} edit={edit} kind={kind} />
  ) : (
    <Copied place={place} edit={edit} why={null} />
  );
}

function Known({ place, edit, kind }: EditProps & { readonly kind: EditedKind }) {
  const { data, error } = useReading(kind.reading(place.record));
  const field = fieldOf(place);
  // What was read before stays when a record is deleted.
  const isGone = error?.code === 'not-found';
  const record = data === undefined || isGone ? undefined : kind.find(data, place.record);
  const now = record === undefined ? edit.was : fieldValue(valueOf(kind, record, field));
  // Saved after all: the process ended between the two.
  const isSaved = record !== undefined && edit.reading.ok && fieldValue(edit.reading.value) === now;
  useEffect(() => {
    if (isSaved) void forgetDraft(place);
  });
  if (isSaved || (data === undefined && !isGone)) return null;
  if (record === undefined) return <Copied place={place} edit={edit} why={say('unsaved.gone')} />;
  const why = kind.lock?.(record, field) ?? null;
  if (why !== null) return <Copied place={place} edit={edit} why={say('unsaved.locked', { why })} />;
  return <Savable place={place} edit={edit} kind={kind} record={record} hasChanged={now !== edit.was} />;
}

function valueOf(kind: EditedKind, record: SavableProps['record'], field: string): unknown {
  return kind.value === undefined ? record[field] : kind.value(record, field);
}

interface SavableProps extends EditProps {
  readonly kind: EditedKind;
  readonly record: Readonly<Record<string, unknown>>;
  readonly hasChanged: boolean;
}

function Savable({ place, edit, kind, record, hasChanged }: SavableProps) {
  const formats = useFormats();
  const [refusal, setRefusal] = useState<string | null>(null);
  const field = fieldOf(place);
  const isCustom = customIdOf(field) !== null;
  const fields = useCall('customField.list', {}, { enabled: isCustom }).data?.items ?? [];
  const save = async (): Promise<void> => {
    const { reading } = edit;
    const words = reading.ok ? await kind.save(record, { [field]: reading.value }) : reading.words;
    setRefusal(words);
    if (words === null) await forgetDraft(place);
  };
  const open = (): void => {
    goTo(kind.route(place.record));
    resumeEdit(place, edit.text);
  };
  return (
    <div className={styles.line}>
      <p className={styles.words}>
        <Words edit={edit} />
        {hasChanged && ` ${wordsOfNow(kind, record, field, formats, fields)}`}
        {refusal !== null && (
          <span className={styles.problem} role="alert">
            {' '}
            {refusal}
          </span>
        )}
      </p>
      <Button size="compact-sm" variant="default" onClick={() => void save()}>
        {say('unsaved.save')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={open}>
        {say('unsaved.open')}
      </Button>
      <Discard place={place} />
    </div>
  );
}

/** An edit that has no field any more. */
function Copied({ place, edit, why }: EditProps & { readonly why: string | null }) {
  const copy = (): void => {
    copyText(edit.text);
    showToast({ tone: 'done', words: say('unsaved.copied') });
  };
  return (
    <div className={styles.line}>
      <p className={styles.words}>
        <Words edit={edit} /> {why}
      </p>
      <Button size="compact-sm" variant="default" onClick={copy}>
        {say('unsaved.copy')}
      </Button>
      <Discard place={place} />
    </div>
  );
}

function Words({ edit: { label, name, text } }: { readonly edit: Edit }) {
  const typed = shorten(text);
  return name === ''
    ? say('unsaved.line', { field: label, text: typed })
    : say('unsaved.edit', { field: label, name: inSentence(name), text: typed });
}

export function Discard({ place }: { readonly place: DraftPlace }) {
  return (
    <Button size="compact-sm" variant="subtle" onClick={() => void forgetDraft(place)}>
      {say('unsaved.discard')}
    </Button>
  );
}

/** The value that the field has now. */
function wordsOfNow(
  kind: EditedKind,
  record: SavableProps['record'],
  field: string,
  formats: Formats,
  fields: readonly CustomField[],
): string {
  const value = valueOf(kind, record, field);
  if (fieldValue(value) === null) return say('unsaved.cleared');
  const custom = fields.find(({ id }) => id === customIdOf(field));
  const words = custom
    ? customText(custom, value as CustomRead[string], formats)
    : (kind.shown?.(field, value, formats) ?? String(value));
  return say('unsaved.changed', { value: shorten(words) });
}

const longest = 120;

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
