import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { TypingRefusal } from './typing-refusal.ts';

export type TypedDate =
  | { readonly ok: true; readonly date: CalendarDate }
  | TypingRefusal
  | (TypingRefusal & { readonly ambiguous: readonly CalendarDate[] });

export declare function parseDate(text: string, locale: string, today: CalendarDate): TypedDate;
