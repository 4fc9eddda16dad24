import { customer } from './customer.ts';
import type { Fields } from './field.ts';

/** What a phone, an e-mail address or a postal address of a customer is for (sales-process, section 2). */
export const channelLabels = ['work', 'mobile', 'home', 'billing', 'shipping', 'other'] as const;
export type ChannelLabel = (typeof channelLabels)[number];

/** The ways to reach a customer, each with the fields of one of its rows. */
export const channels = {
  phones: { value: { ...customer.phone, required: true } },
  emails: { value: { ...customer.email, required: true } },
  addresses: {
    street: customer.street,
    postalCode: customer.postalCode,
    city: customer.city,
    region: customer.region,
    country: customer.country,
  },
} as const satisfies Readonly<Record<string, Fields>>;

export type ChannelKind = keyof typeof channels;
export const channelKinds = ['phones', 'emails', 'addresses'] as const satisfies readonly ChannelKind[];
/** At most so many rows of each kind. */
export const mostChannels = 50;

interface Labelled {
  readonly label: ChannelLabel;
  /** The one that lists, documents and merges use. */
  readonly primary: boolean;
}
/** A phone or an e-mail address. */
export interface Line extends Labelled {
  readonly value: string;
}
export const addressParts = ['street', 'postalCode', 'city', 'region', 'country'] as const;
export type AddressPart = (typeof addressParts)[number];
export interface Address extends Labelled, Readonly<Record<AddressPart, string>> {}

/** Everything by which a customer is reached, in the order in which it is shown. */
export interface Channels {
  readonly phones: readonly Line[];
  readonly emails: readonly Line[];
  readonly addresses: readonly Address[];
}
export const noChannels: Channels = { phones: [], emails: [], addresses: [] };
