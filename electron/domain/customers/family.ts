import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import { inFamilyOrder, nearest, pathTo } from '../../../shared/rules/family.ts';
import { totalCurrencies } from '../../../shared/rules/outcome-totals.ts';
import { familyOf, familySums } from '../../store/customers/family.ts';
import { findRecord } from '../../store/records/records-io.ts';
import type { ReadContext } from '../context.ts';
import { found, notAllowed } from '../refusal.ts';
import { requireSettings } from '../setup/required-settings.ts';
import { totalsOf } from './totals.ts';

/** As many rows as one answer may have. */
const most = 200;

/** The family of an account with the deals of all its members, in no total twice. House rule. */
export function customerFamily(
  context: ReadContext,
  { id }: ParsedInputOf<'customer.family'>,
): OutputOf<'customer.family'> {
  const { db } = context;
  const { kind, name } = found(findRecord(db, 'customer', id));
  if (kind !== 'account') throw notAllowed('customer.account-is-contact', { name });
  const members = familyOf(db, id);
  const sums = familySums(
    db,
    members.map((member) => member.id),
    requireSettings(db).baseCurrency,
  );
  const all = [...sums.values()].flat();
  return {
    path: pathTo(members, id)
      .slice(-most)
      .map((one) => ({ id: one.id, name: one.name })),
    rows: nearest(inFamilyOrder(members), id, most).map(({ member, depth, children }) => ({
      id: member.id,
      name: member.name,
      active: member.active === 1,
      parentId: member.parentId,
      depth,
      children,
      deals: totalsOf(context, sums.get(member.id) ?? []),
    })),
    count: members.length,
    totals: totalsOf(context, all),
    currencies: totalCurrencies(all),
  };
}
