import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { isIsoCurrency } from '../../../shared/money/currencies.ts';
import { numberPrefixes, recordKinds } from '../../../shared/records/record-kinds.ts';
import { presetReasons } from '../../../shared/rules/presets.ts';
import { insertRecord } from '../../store/records/records-io.ts';
import type { Flag } from '../../store/records/records.ts';
import { usualDigits } from '../../store/setup/series.ts';
import { getSettings, keepForGood } from '../../store/setup/settings.ts';
import type { ActContext } from '../context.ts';
import { invalid, notAllowed } from '../refusal.ts';
import { trimmed } from '../trimmed.ts';
import { refuseTakenCode } from './codes.ts';
import { insertPresetNames } from './named-lists.ts';
import { insertPreset } from './preset-cycles.ts';

type SetUp = ParsedInputOf<'workspace.setUp'>;

/**
 * First start: the rep, the base currency, number series, sales cycles (the first chosen is the default), close
 * reasons, kinds of deals and roles of contacts. Refused if it was done before. It can't be undone: everything else depends on it, and the base currency of
 * a workspace with data never changes (House rule).
 */
export function setUpWorkspace(act: ActContext, input: SetUp, sample: Flag = 0): { salespersonId: string } {
  if (getSettings(act.db)) throw notAllowed('setup.already-set-up');
  if (!isIsoCurrency(input.baseCurrency)) {
    throw invalid('baseCurrency', 'setup.currency-unknown', { code: input.baseCurrency });
  }
  const salespersonId = insertRep(act, input);
  insertBasics(act, input, salespersonId, sample);
  [...new Set(input.presets)].forEach((preset, index) => insertPreset(act, preset, index === 0));
  insertReasons(act, input);
  insertPresetNames(act, 'opportunity_kind');
  insertPresetNames(act, 'contact_role');
  keepForGood(act.db);
  act.describe('act.workspace.setUp', { name: input.repName.trim() });
  return { salespersonId };
}

/** Tells numbers of made-up deals from those of a rep with the same initials. */
const sampleMark = 'DEMO';

function insertRep(act: ActContext, input: SetUp): string {
  const id = act.newId();
  const name = input.repName.trim();
  insertRecord(act.db, 'salesperson', {
    id,
    code: input.initials,
    name,
    email: '',
    active: 1,
  });
  return id;
}

function insertBasics(act: ActContext, input: SetUp, salespersonId: string, sample: Flag): void {
  insertRecord(act.db, 'setting', {
    id: act.newId(),
    baseCurrency: input.baseCurrency,
    fiscalYearStartMonth: 1,
    weekStart: 1,
    salespersonId,
    sample,
  });
  insertRecord(act.db, 'currency', { id: act.newId(), code: input.baseCurrency });
  for (const kind of recordKinds) {
    const [prefix, mark] = [numberPrefixes[kind], sample === 1 ? sampleMark : input.initials];
    insertRecord(act.db, 'number_series', { id: act.newId(), kind, prefix, mark, digits: usualDigits });
  }
}

function insertReasons(act: ActContext, input: SetUp): void {
  (input.reasons ?? presetReasons).forEach((given, index) => {
    const reason = trimmed(given);
    refuseTakenCode(act.db, 'close_reason', reason.code, `reasons.${index}.code`);
    insertRecord(act.db, 'close_reason', { id: act.newId(), ...reason, blocked: 0 });
  });
}
