/** `2 Understanding needs`. */
export function stageName(stage: { readonly number: number; readonly name: string }): string {
  return `${stage.number} ${stage.name}`;
}
