/** Makes the compiler point here when a union grows; throws if a value from outside got past the types. */
export function assertNever(value: never): never {
  throw new TypeError(`Unexpected value: ${String(value)}`);
}
