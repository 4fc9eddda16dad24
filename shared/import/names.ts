import { fold } from '../words/fold.ts';

/** A name as it is matched: case, accents and runs of white space aside. Equal keys are one record. */
export function nameKey(name: string): string {
  return fold(name);
}

/**
 * A name as it is suspected: spaces and punctuation aside as well, so that "GTXPro" looks like "GTX Pro". Names
 * alike are offered, never merged by themselves. An empty key looks like nothing.
 */
export function lookalikeKey(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]+/gu, '');
}
