const memories = new Set<() => void>();

/**
 * Registers a function that resets UI state about the open workspace, for modules that keep such state outside of
 * components.
 */
export function forgetWithWorkspace(reset: () => void): void {
  memories.add(reset);
}

/** Resets all UI state of the workspace: another one, or a backup, was opened instead. */
export function forgetWorkspace(): void {
  for (const reset of memories) reset();
}
