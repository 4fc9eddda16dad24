/**
 * `useFieldDraft` keeps what is typed into a field in place until it is saved or discarded, also over a crash, a reload,
 * or the closing of the window. What a field leaves behind is offered in one line (`shell/unsaved`).
 */
import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import { keepPatiently } from '../api/patient.ts';
import { draftKey, holdDraft, releaseDraft, type DraftPlace } from './held-drafts.ts';
import { useLatest } from './kept.ts';
import { forgetWithWorkspace } from './workspace-memory.ts';

/** Milliseconds after the last key. */
const delay = 300;

/** A value on the wire. */
export type FieldValue = string | number | null;

/** The value of a field as records have it: of money its amount. Blank is null. */
export function fieldValue(value: unknown): FieldValue {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return value === '' ? null : value;
  return isMoney(value) ? value.amount : null;
}

function isMoney(value: unknown): value is { readonly amount: string } {
  return typeof value === 'object' && value !== null && 'amount' in value && typeof value.amount === 'string';
}

interface FieldPlace {
  /** The kind of record: the first word of its calls. A number series is `series-` and what it numbers. */
  readonly kind: string;
  /** Id of the record, or `new` for what has none. */
  readonly id: string;
  /** Its name in the input of calls. */
  readonly field: string;
}

/** A field of a record that is edited in place. */
export interface EditedField extends FieldPlace {
  /** As stored. */
  readonly value: FieldValue;
  /** What the field is called. */
  readonly label: string;
  /** What the record is called; blank for a line that adds one. */
  readonly name: string;
}

/** What a text means, or why it means nothing. */
export type TextReading =
  { readonly ok: true; readonly value: FieldValue } | { readonly ok: false; readonly words: string };

/** What is kept of an unsaved edit. */
export interface UnsavedEdit {
  readonly text: string;
  readonly reading: TextReading;
  /** The stored value when the typing began. */
  readonly was: FieldValue;
  readonly label: string;
  readonly name: string;
}

const prefix = 'field:';

export function isFieldDraft({ way }: DraftPlace): boolean {
  return way.startsWith(prefix);
}

/** The field of a draft, by its name. */
export function fieldOf({ way }: DraftPlace): string {
  return way.slice(prefix.length);
}

function placeOf({ kind, id, field }: FieldPlace): DraftPlace {
  return { kind, record: id, way: `${prefix}${field}` };
}

interface Writer {
  timer: number | undefined;
  /** Not yet written. */
  pending: string | null;
  /** Counts what was typed, so that the end of an earlier save leaves newer text alone. */
  typed: number;
  /** Counts what was sent: only the latest is worth another try. */
  sent: number;
  /** The stored value when the typing began. */
  was: FieldValue;
  saving: boolean;
  /** The field is closed. */
  left: boolean;
}

/** Texts being typed, by place: a save may end after its field was closed. */
const writers = new Map<string, Writer>();

function writerOf(edited: EditedField): Writer {
  const key = draftKey(placeOf(edited));
  let writer = writers.get(key);
  if (!writer) {
    const { value: was } = edited;
    writer = { timer: undefined, pending: null, typed: 0, sent: 0, was, saving: false, left: false };
    writers.set(key, writer);
  }
  return writer;
}

function keep(edited: EditedField, text: string, reading: TextReading): void {
  const place = placeOf(edited);
  const writer = writerOf(edited);
  const { label, name } = edited;
  writer.left = false;
  writer.typed += 1;
  writer.pending = JSON.stringify({ text, reading, was: writer.was, label, name } satisfies UnsavedEdit);
  window.clearTimeout(writer.timer);
  writer.timer = window.setTimeout(() => flush(place, writer), delay);
  holdDraft(place);
}

function flush(place: DraftPlace, writer: Writer): void {
  window.clearTimeout(writer.timer);
  if (writer.pending === null) return;
  const value = writer.pending;
  writer.pending = null;
  const sent = ++writer.sent;
  void keepPatiently('draft.save', { ...place, value }, () => writer.sent === sent);
}

/** Deletes a draft, if there is one, and stops offering it right away. */
export async function forgetDraft({ kind, record, way }: DraftPlace): Promise<void> {
  const place = { kind, record, way };
  const key = draftKey(place);
  const writer = writers.get(key);
  writers.delete(key);
  holdDraft(place);
  if (writer) {
    window.clearTimeout(writer.timer);
    writer.pending = null;
    writer.sent += 1;
  }
  // Even if nothing was sent: an earlier edit of the field may have left a draft.
  await keepPatiently('draft.remove', place, () => !writers.has(key));
}

/** What was typed stays, and is offered from now on. */
function leave(place: DraftPlace, writer: Writer): void {
  writer.left = true;
  if (writer.saving) return;
  flush(place, writer);
  writers.delete(draftKey(place));
  releaseDraft(place);
}

/** The edit that a person wants to go on with, for its field to take. */
const useResumed = create<{ readonly key: string | null; readonly text: string }>(() => ({
  key: null,
  text: '',
}));

export function resumeEdit(place: DraftPlace, text: string): void {
  useResumed.setState({ key: draftKey(place), text });
}

/** Tells whether a person wants to go on with an edit of a field, which therefore has to be shown. */
export function useIsResumed(): (field: FieldPlace) => boolean {
  const key = useResumed((state) => state.key);
  return (field) => key !== null && key === draftKey(placeOf(field));
}

export interface FieldDraft {
  /** The text to go on with, once. */
  readonly resumed: string | null;
  take(this: void): void;
  type(this: void, text: string, reading: TextReading): void;
  /** What was typed is being saved; the returned function says whether that worked. */
  commit(this: void): (saved: boolean) => void;
  /** Nothing of what was typed is to be kept. */
  discard(this: void): void;
  /** The field closes without having been saved. */
  leave(this: void): void;
}

/** Null is a field that keeps nothing, since it is part of a form. */
export function useFieldDraft(edited: EditedField | null): FieldDraft {
  const key = edited === null ? null : draftKey(placeOf(edited));
  const resumed = useResumed((state) => (key !== null && state.key === key ? state.text : null));
  const latest = useLatest(edited);
  const acts = useMemo(() => actsOn(latest), [latest]);
  useEffect(() => acts.leave, [acts, key]);
  return { resumed, ...acts };
}

function actsOn(latest: { readonly current: EditedField | null }): Omit<FieldDraft, 'resumed'> {
  return {
    take: () => useResumed.setState({ key: null, text: '' }),
    type: (text, reading) => {
      if (latest.current !== null) keep(latest.current, text, reading);
    },
    commit: () => (latest.current === null ? () => undefined : commit(latest.current)),
    discard: () => {
      const place = latest.current && placeOf(latest.current);
      if (place !== null && writers.has(draftKey(place))) void forgetDraft(place);
    },
    leave: () => {
      const place = latest.current && placeOf(latest.current);
      const writer = place === null ? undefined : writers.get(draftKey(place));
      if (place !== null && writer) leave(place, writer);
    },
  };
}

function commit(edited: EditedField): (saved: boolean) => void {
  const place = placeOf(edited);
  const writer = writerOf(edited);
  const { typed } = writer;
  writer.saving = true;
  return (saved) => {
    writer.saving = false;
    if (saved && writer.typed === typed) void forgetDraft(place);
    else if (writer.left) leave(place, writer);
    else flush(place, writer);
  };
}

// Another workspace has its own drafts, so pending ones must not go there.
forgetWithWorkspace(() => {
  for (const writer of writers.values()) window.clearTimeout(writer.timer);
  writers.clear();
});
