import { z } from 'zod';
import { channelLabels, channels, mostChannels, type AddressPart } from '../records/channels.ts';
import { isBlankAddress } from '../rules/channels.ts';
import * as f from './fields.ts';

const label = z.enum(channelLabels);
const { addresses, emails, phones } = channels;

const read = { id: f.id, label, primary: z.boolean() } as const;
const line = z.strictObject({ ...read, value: z.string() });
const text = z.string();
const address = z.strictObject({
  ...read,
  street: text,
  postalCode: text,
  city: text,
  region: text,
  country: text,
});

/** By what a customer is reached, each kind in its order; one row of each is the primary one. */
export const channelsRead = {
  phones: z.array(line).readonly(),
  emails: z.array(line).readonly(),
  addresses: z.array(address).readonly(),
} as const;

/** A row with an id stays and may change; one without is new. */
const written = { id: f.id.optional(), label, primary: z.boolean().default(false) } as const;

const part = (name: AddressPart) => f.text(addresses[name].max).default('');
const writtenAddress = z
  .strictObject({
    ...written,
    street: part('street'),
    postalCode: part('postalCode'),
    city: part('city'),
    region: part('region'),
    country: part('country'),
  })
  .refine((address) => !isBlankAddress(address), { path: ['street'], message: 'customer.address-blank' });

function list<Row extends z.ZodType<{ readonly primary: boolean }>>(row: Row) {
  return z
    .array(row)
    .max(mostChannels)
    .superRefine((rows, context) => {
      const first = rows.findIndex(({ primary }) => primary);
      const second = rows.findIndex(({ primary }, i) => primary && i > first);
      if (second < 0) return;
      context.addIssue({ code: 'custom', path: [second, 'primary'], message: 'customer.primary-twice' });
    });
}

/**
 * All rows of a kind in their order: those that are missing are removed. The first one is the primary one unless another
 * says so. Not together with the fields that the kind's primary row is copied to.
 */
export const channelsWritten = {
  phones: list(z.strictObject({ ...written, value: f.name(phones.value.max) })).optional(),
  emails: list(
    z.strictObject({
      ...written,
      value: f.email(emails.value.max).refine((value) => value.trim() !== '', 'field.required'),
    }),
  ).optional(),
  addresses: list(writtenAddress).optional(),
} as const;

/** With what an input of such a shape has. */
export type ChannelsWritten = { [K in keyof typeof channelsWritten]?: z.output<(typeof channelsWritten)[K]> };
