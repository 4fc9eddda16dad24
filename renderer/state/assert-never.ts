/** Reached only when a union grew and a switch did not; the compiler says so first. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled: ${JSON.stringify(value)}`);
}
