import { fold } from '../words/fold.ts';

/** The key for matching names, ignoring case, accents and runs of white space. Equal keys are one record. */
export function nameKey(name: string): string {
  return fold(name);
}

/**
 * The key for similar names, also ignoring spaces and punctuation, so "GTXPro" resembles "GTX Pro". Similar names are
 * suggested, never merged automatically. An empty key matches nothing.
 */
export function lookalikeKey(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]+/gu, '');
}
