import { z } from 'zod';
import { longText } from '../records/opportunity.ts';
import * as f from './fields.ts';

/**
 * The values of a record's custom fields by the id of the field: a text, a number, a date or the id of a choice as text,
 * an amount with its currency, yes/no as true or false. Fields without a value are absent.
 */
export const customRead = z.record(f.id, z.union([z.string(), z.boolean(), f.money]));
export type CustomRead = z.output<typeof customRead>;

/**
 * Custom values to write, by the id of the field; null or an empty text clears one, and absent fields stay. An amount is a
 * plain decimal. Whether a value suits its field is checked like that of any other field of its kind.
 */
export const customWritten = z.record(f.id, z.union([f.text(longText), z.boolean(), z.null()]));
export type CustomWritten = z.output<typeof customWritten>;

/** The custom fields that the rows of a list have. */
export const customColumns = z.array(f.id).max(100).default([]);
