import { z } from 'zod';
import { recordKinds } from '../records/record-kinds.ts';
import { lastStageNumber } from '../rules/cycle-design.ts';
import { command, query } from './define.ts';
import {
  count,
  currencyCode,
  date,
  decimal,
  done,
  formula,
  id,
  method,
  name,
  none,
  outcome,
  percent,
  text,
} from './fields.ts';

const rate = z.string().regex(/^\d{1,12}(\.\d{1,10})?$/, 'field.rate');

export const settings = z.strictObject({
  baseCurrency: currencyCode,
  fiscalYearStartMonth: z.int().min(1).max(12),
  /** ISO weekday on which a week starts: 1 Monday, 6 Saturday, 7 Sunday. */
  weekStart: z.union([z.literal(1), z.literal(6), z.literal(7)]),
  salespersonId: id,
});

export const salesperson = z.strictObject({
  id,
  code: z.string(),
  name: z.string(),
  email: z.string(),
  active: z.boolean(),
  deals: count,
});
const salespersonInput = { code: name(20), name: name(100), email: text(200).default('') };

/** Deals of one outcome in base currency; each amount is rounded once. */
const outcomeTotal = z.strictObject({
  count,
  /** Estimated revenue at today's rates, or for closed deals at the rate frozen when they were closed. */
  revenue: decimal,
  /** Deals in progress only. */
  weighted: decimal,
  /** Frozen when the deals were closed. */
  actual: decimal,
  averageRevenue: decimal.nullable(),
  averageActual: decimal.nullable(),
  notConverted: count,
  missingRates: z.array(currencyCode),
});

export const currency = z.strictObject({
  code: currencyCode,
  decimals: z.int().min(0).max(4),
  base: z.boolean(),
  /** Units of base currency for one unit, as of today; null when none is set. */
  rate: z.string().nullable(),
  rateDate: date.nullable(),
  deals: count,
  /** From when a rate would give all deals their value that have none for want of one; null when all have it. */
  convertsFrom: date.nullable(),
});
const rateRow = z.strictObject({ id, currency: currencyCode, validFrom: date, rate });

export const reason = z.strictObject({
  id,
  code: z.string(),
  description: z.string(),
  outcome,
  blocked: z.boolean(),
  uses: count,
});

const newReason = z.strictObject({ code: name(20), description: text(200) });

/** The reason for closing a deal: an existing one of the outcome, or a new one. Defaults to the only one there is. */
export const closingReason = { reasonId: id.optional(), newReason: newReason.optional() } as const;

const remark = text(500);

export const stage = z.strictObject({
  id,
  number: z.int(),
  name: z.string(),
  completed: percent,
  chances: percent,
  quoteRequired: z.boolean(),
  allowSkip: z.boolean(),
  dateFormula: z.string().nullable(),
  remark: z.string(),
  deals: count,
});
const stageFields = {
  number: z.int().min(1).max(lastStageNumber),
  name: name(100),
  completed: percent,
  chances: percent,
  quoteRequired: z.boolean(),
  allowSkip: z.boolean(),
  dateFormula: formula.nullable(),
  remark,
};

export const cycle = z.strictObject({
  id,
  code: z.string(),
  name: z.string(),
  method,
  blocked: z.boolean(),
  isDefault: z.boolean(),
  remark: z.string(),
  deals: count,
  stages: z.array(stage),
});
const cycleFields = { code: name(10), name: name(100), method, remark: remark };

const seriesKind = z.enum(recordKinds);
const digits = z.int('field.digits').min(1, 'field.digits').max(9, 'field.digits');
const series = z.strictObject({
  kind: seriesKind,
  prefix: z.string(),
  mark: z.string(),
  digits: z.int(),
  next: count,
  example: z.string(),
});
const mark = z.string().regex(/^[A-Z0-9]{1,5}$/, 'field.initials');

const list = <T extends z.ZodType>(item: T) => z.strictObject({ items: z.array(item) });
const byId = z.strictObject({ id });

export const setupCalls = {
  'settings.get': query(none, settings, ['workspace']),
  'settings.update': command(settings.omit({ baseCurrency: true }).partial(), none, ['workspace']),

  'salesperson.list': query(none, list(salesperson), ['salesperson', 'opportunity']),
  'salesperson.get': query(byId, salesperson, ['salesperson', 'opportunity']),
  /**
   * Deals on hold count as `open` and are also reported separately; deals that were not started are in no other
   * total.
   */
  'salesperson.totals': query(
    byId,
    z.strictObject({
      open: outcomeTotal,
      onHold: outcomeTotal,
      notStarted: outcomeTotal,
      won: outcomeTotal,
      lost: outcomeTotal,
      /** Won deals divided by won and lost ones; null when none was closed. */
      winRate: percent.nullable(),
      base: currencyCode,
      rateDate: date,
    }),
    ['salesperson', 'opportunity', 'currency', 'day'],
  ),
  'salesperson.create': command(z.strictObject(salespersonInput), done, ['salesperson']),
  'salesperson.update': command(
    z.strictObject({
      id,
      changes: z.strictObject({ ...salespersonInput, email: text(200), active: z.boolean() }).partial(),
    }),
    done,
    ['salesperson', 'opportunity'],
  ),
  'salesperson.remove': command(byId, none, ['salesperson']),

  'currency.list': query(none, list(currency), ['currency', 'workspace', 'opportunity', 'day']),
  'currency.add': command(z.strictObject({ code: currencyCode }), none, ['currency']),
  'currency.remove': command(z.strictObject({ code: currencyCode }), none, ['currency']),
  'rate.list': query(z.strictObject({ currency: currencyCode.optional() }), list(rateRow), ['currency']),
  /** Sets the rate of a currency from a day on, replacing a rate of the same day. */
  'rate.set': command(z.strictObject({ currency: currencyCode, validFrom: date, rate }), done, [
    'currency',
    'opportunity',
  ]),
  'rate.remove': command(byId, none, ['currency', 'opportunity']),

  'series.list': query(none, list(series), ['workspace', ...recordKinds]),
  'series.update': command(
    z.strictObject({
      kind: seriesKind,
      changes: z.strictObject({ prefix: name(10), mark, digits }).partial(),
    }),
    none,
    ['workspace'],
  ),

  'reason.list': query(none, list(reason), ['reason', 'opportunity']),
  'reason.create': command(newReason.extend({ outcome }), done, ['reason']),
  'reason.update': command(
    z.strictObject({
      id,
      changes: z
        .strictObject({ code: name(20), description: text(200), outcome, blocked: z.boolean() })
        .partial(),
    }),
    done,
    ['reason'],
  ),
  'reason.remove': command(byId, none, ['reason']),

  'cycle.list': query(none, list(cycle), ['cycle', 'opportunity']),
  'cycle.create': command(z.strictObject({ ...cycleFields, remark: remark.default('') }), done, ['cycle']),
  /** Adds a ready-made cycle; a number is added to its code if it is taken. */
  'cycle.addPreset': command(
    z.strictObject({
      preset: z.enum(['status-pipeline', 'large-deals', 'small-deals', 'existing-customer']),
    }),
    done,
    ['cycle'],
  ),
  'cycle.update': command(
    z.strictObject({
      id,
      changes: z.strictObject({ ...cycleFields, blocked: z.boolean(), isDefault: z.boolean() }).partial(),
    }),
    done,
    ['cycle', 'opportunity'],
  ),
  'cycle.remove': command(byId, none, ['cycle']),
  /** Without a number, it goes after the last stage; omitted percentages are proposed from that stage. */
  'stage.create': command(
    z
      .strictObject({ cycleId: id, ...stageFields, remark: remark.default('') })
      .partial({ number: true, completed: true, chances: true }),
    done,
    ['cycle'],
  ),
  'stage.update': command(z.strictObject({ id, changes: z.strictObject(stageFields).partial() }), done, [
    'cycle',
    'opportunity',
  ]),
  'stage.remove': command(byId, none, ['cycle']),
} as const;
