/** Makes the compiler point here when a union grows; throws if an unexpected value got past the types. */
export function assertNever(value: never): never {
  throw new TypeError(`Unexpected value: ${String(value)}`);
}
