import type { z } from 'zod';
import { isWordKey } from '../words/say.ts';
import type { WordParams } from './envelope.ts';

/** What a schema found wrong, as a message with its parameters. */
export function wordOf(issue: z.core.$ZodIssue): [word: string, params: WordParams] {
  if (isWordKey(issue.message)) return [issue.message, issue.code === 'custom' ? (issue.params ?? {}) : {}];
  switch (issue.code) {
    case 'invalid_type':
      return [issue.input === undefined ? 'field.required' : 'field.type', {}];
    case 'too_big':
      return issue.origin === 'string'
        ? ['field.too-long', { max: Number(issue.maximum) }]
        : ['field.number', {}];
    case 'too_small':
      return issue.origin === 'string' ? ['field.too-short', {}] : ['field.number', {}];
    case 'invalid_value':
    case 'invalid_union':
      return ['field.choice', {}];
    default:
      return ['field.type', {}];
  }
}
