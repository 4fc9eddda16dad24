import { isolated } from '../../state/reading-direction.ts';

/** `2 Understanding needs`. */
export function stageName(stage: { readonly number: number; readonly name: string }): string {
  return isolated(`${stage.number} ${stage.name}`);
}
