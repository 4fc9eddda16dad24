import type { InputOf, OutputOf } from '../../../../shared/contract/contract.ts';
import { identityKey } from '../../../../shared/names/name-keys.ts';
import { codeFrom } from '../../../../shared/rules/codes.ts';
import { soleReason } from '../../../../shared/rules/closing.ts';
import { useCall } from '../../../api/queries.tsx';

export type Reason = OutputOf<'reason.list'>['items'][number];
type Outcome = Reason['outcome'];

/** Why deals are closed: a reason of Settings, or one to add with the close. */
export interface ReasonPick {
  readonly id: string | null;
  /** The description of a new reason. */
  readonly added: string;
}

export interface Reasons {
  /** All of them; a new code must differ from each. */
  readonly all: readonly Reason[];
  /** Unblocked reasons of the outcome. */
  readonly fitting: readonly Reason[];
}

/** Undefined until they are loaded. */
export function useReasons(outcome: Outcome): Reasons | undefined {
  const all = useCall('reason.list', {}).data?.items;
  return all && { all, fitting: all.filter((one) => one.outcome === outcome && !one.blocked) };
}

/** The only reason there is, or none. */
export function firstPick({ fitting }: Reasons, outcome: Outcome): ReasonPick {
  return { id: soleReason(fitting, outcome)?.id ?? null, added: '' };
}

export function isPicked({ id, added }: ReasonPick): boolean {
  return id !== null || added.trim() !== '';
}

/** The reason in the input of a close. A new one with a known name is the known one. */
export function reasonInput(
  { id, added }: ReasonPick,
  { all, fitting }: Reasons,
): Pick<InputOf<'opportunity.close'>, 'reasonId' | 'newReason'> {
  const description = added.trim();
  if (description === '') return id === null ? {} : { reasonId: id };
  const known = fitting.find((one) => identityKey(one.description) === identityKey(description));
  if (known) return { reasonId: known.id };
  const taken = all.map(({ code }) => code);
  return { newReason: { code: codeFrom(description, taken, 20), description } };
}
