const memories = new Set<() => void>();

/**
 * Registers what resets a piece of UI state, for modules that remember something about the open workspace outside of
 * components.
 */
export function forgetWithWorkspace(reset: () => void): void {
  memories.add(reset);
}

/** Resets all UI state that belongs to the workspace: another one, or a backup, was opened in its place. */
export function forgetWorkspace(): void {
  for (const reset of memories) reset();
}
