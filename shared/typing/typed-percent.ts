import type { Percent } from '../money/percent.ts';
import type { TypingRefusal } from './typing-refusal.ts';

export type TypedPercent = { readonly ok: true; readonly percent: Percent } | TypingRefusal;

export declare function parsePercent(text: string, locale: string): TypedPercent;
