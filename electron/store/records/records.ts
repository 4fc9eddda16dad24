import type { z } from 'zod';
import type * as f from '../../../shared/contract/fields.ts';
import type { AddressPart, ChannelLabel } from '../../../shared/records/channels.ts';
import type { CustomKind, FieldOwner } from '../../../shared/records/custom-fields.ts';
import type { customer } from '../../../shared/records/customer.ts';
import type { Row } from '../../../shared/records/kinds.ts';
import type { opportunity } from '../../../shared/records/opportunity.ts';
import type { RecordKind } from '../../../shared/records/record-kinds.ts';

/**
 * The rows of the business tables for the domain: camelCase names, money in minor units, chances and completed in
 * 1/100 %, probability in 10^-6 %, flags as 0 or 1.
 */
export type Flag = 0 | 1;
type Value<S extends z.ZodType> = z.output<S>;

export interface SettingRecord {
  readonly id: string;
  readonly baseCurrency: string;
  readonly fiscalYearStartMonth: number;
  readonly weekStart: number;
  readonly salespersonId: string;
  /** Sample data to explore; never real data. */
  readonly sample: Flag;
}
export interface SalespersonRecord {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly email: string;
  readonly active: Flag;
}
export interface CurrencyRecord {
  readonly id: string;
  readonly code: string;
}
export interface RateRecord {
  readonly id: string;
  readonly currency: string;
  readonly validFrom: string;
  readonly rate: string;
}
export interface NumberSeriesRecord {
  readonly id: string;
  readonly kind: string;
  readonly prefix: string;
  readonly mark: string;
  /** Digits of the counter, padded with zeros. */
  readonly digits: number;
}
export interface CloseReasonRecord {
  readonly id: string;
  readonly code: string;
  readonly description: string;
  readonly outcome: 'won' | 'lost';
  readonly blocked: Flag;
}
export interface CycleRecord {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly method: Value<typeof f.method>;
  readonly blocked: Flag;
  readonly isDefault: Flag;
  readonly remark: string;
}
export interface StageRecord {
  readonly id: string;
  readonly cycleId: string;
  readonly number: number;
  readonly name: string;
  readonly completed: number;
  readonly chances: number;
  readonly quoteRequired: Flag;
  readonly allowSkip: Flag;
  readonly dateFormula: string | null;
  readonly remark: string;
}
/** An account or a contact. */
export interface CustomerRecord extends Row<typeof customer> {
  readonly id: string;
  readonly kind: 'account' | 'contact';
  /** Of a deleted customer that was merged: the customer that it became part of. */
  readonly mergedIntoId: string | null;
}

interface ChannelRecord {
  readonly id: string;
  readonly customerId: string;
  readonly label: ChannelLabel;
  readonly isPrimary: Flag;
  /** From 1, in the order in which they are shown. */
  readonly position: number;
}
/** A phone or an e-mail address of a customer. */
export interface LineRecord extends ChannelRecord {
  readonly value: string;
}
/** A postal address of a customer. */
export interface AddressRecord extends ChannelRecord, Readonly<Record<AddressPart, string>> {}

/** Parts of a deal that follow from other fields or from its history. */
interface DealState {
  readonly id: string;
  readonly probability: number | null;
  readonly weightedQ: number | null;
  readonly weightedR: number | null;
  readonly baseValue: number | null;
  readonly baseRate: string | null;
  readonly stageId: string | null;
  readonly closeRecordId: string | null;
}
export interface OpportunityRecord extends Row<typeof opportunity>, DealState {}

/** The value and dates of a deal: the part that entries copy. */
export type ValueRecord = Pick<
  OpportunityRecord,
  | 'currency'
  | 'revenue'
  | 'chances'
  | 'chancesOverridden'
  | 'completed'
  | 'probability'
  | 'weightedQ'
  | 'weightedR'
  | 'closeDate'
>;

export interface EntryRecord extends ValueRecord {
  readonly id: string;
  readonly opportunityId: string;
  readonly sequence: number;
  readonly dateOfChange: string;
  readonly action: Value<typeof f.entryAction>;
  readonly cycleId: string | null;
  readonly stageId: string | null;
  readonly stageNumber: number | null;
  readonly stageName: string | null;
  readonly previousStageId: string | null;
  readonly previousStageNumber: number | null;
  readonly previousStageName: string | null;
  readonly salespersonId: string;
  readonly customerId: string;
  readonly statusAfter: OpportunityRecord['status'];
  readonly category: OpportunityRecord['category'];
  readonly daysOpen: number;
  readonly closeRecordId: string | null;
  readonly active: Flag;
  readonly recordedFrom: number;
}
export interface CloseRecordRecord {
  readonly id: string;
  readonly opportunityId: string;
  readonly outcome: 'won' | 'lost';
  readonly reasonId: string;
  readonly closeDate: string;
  readonly currency: string;
  readonly actualRevenue: number;
  readonly baseRate: string | null;
  readonly baseValue: number | null;
  readonly description: string;
  readonly superseded: Flag;
  readonly closedBy: string;
  readonly createdBy: string;
  readonly closedAt: number;
}
export interface ExternalQuoteRecord {
  readonly id: string;
  readonly opportunityId: string;
  readonly number: string;
  readonly currency: string;
  readonly amount: number | null;
  readonly note: string;
  readonly notedOn: string;
}

/** A name in a list that people set up: a kind of deal, or a role of a contact. */
export interface NamedRecord {
  readonly id: string;
  readonly name: string;
  readonly blocked: Flag;
}
/** A person of a deal with a role or a note, or one who was its primary contact. */
export interface OpportunityPersonRecord {
  readonly id: string;
  readonly opportunityId: string;
  readonly contactId: string;
  readonly roleId: string | null;
  readonly note: string;
}

export interface TagRecord {
  readonly id: string;
  readonly name: string;
}
/** The link between a record and a tag. */
export type TagLinkRecord<K extends RecordKind> = {
  readonly id: string;
  readonly tagId: string;
} & { readonly [Column in `${K}Id`]: string };

type TagLinks = { readonly [K in RecordKind as `${K}_tag`]: TagLinkRecord<K> };

/** The id or number of a record in another system. */
export interface ExternalIdRecord {
  readonly id: string;
  readonly source: string;
  readonly kind: 'id' | 'number';
  readonly externalId: string;
  readonly opportunityId: string;
}

export interface CustomFieldRecord {
  readonly id: string;
  readonly owner: FieldOwner;
  /** Place of its values, from 1: see ../custom/slots.ts. */
  readonly slot: number;
  readonly name: string;
  readonly kind: CustomKind;
  readonly position: number;
}
export interface CustomChoiceRecord {
  readonly id: string;
  readonly fieldId: string;
  readonly name: string;
  readonly position: number;
}

/** Every business table with its rows but those of custom values. A new table is added here and in a migration. */
export interface Tables extends TagLinks {
  readonly setting: SettingRecord;
  readonly salesperson: SalespersonRecord;
  readonly currency: CurrencyRecord;
  readonly rate: RateRecord;
  readonly number_series: NumberSeriesRecord;
  readonly close_reason: CloseReasonRecord;
  readonly cycle: CycleRecord;
  readonly stage: StageRecord;
  readonly customer: CustomerRecord;
  readonly customer_phone: LineRecord;
  readonly customer_email: LineRecord;
  readonly customer_address: AddressRecord;
  readonly opportunity: OpportunityRecord;
  readonly entry: EntryRecord;
  readonly close_record: CloseRecordRecord;
  readonly external_quote: ExternalQuoteRecord;
  readonly tag: TagRecord;
  readonly opportunity_kind: NamedRecord;
  readonly contact_role: NamedRecord;
  readonly opportunity_person: OpportunityPersonRecord;
  readonly external_id: ExternalIdRecord;
  readonly custom_field: CustomFieldRecord;
  readonly custom_choice: CustomChoiceRecord;
}
export type TableName = keyof Tables;

/** The same names as values. */
const tables: Readonly<Record<TableName, true>> = {
  setting: true,
  salesperson: true,
  currency: true,
  rate: true,
  number_series: true,
  close_reason: true,
  cycle: true,
  stage: true,
  customer: true,
  customer_phone: true,
  customer_email: true,
  customer_address: true,
  opportunity: true,
  entry: true,
  close_record: true,
  external_quote: true,
  tag: true,
  opportunity_tag: true,
  customer_tag: true,
  opportunity_kind: true,
  contact_role: true,
  opportunity_person: true,
  external_id: true,
  custom_field: true,
  custom_choice: true,
};
export const tableNames: ReadonlySet<string> = new Set(Object.keys(tables));
