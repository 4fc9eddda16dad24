/**
 * The same fields without white space around texts, so that "VIP " and "VIP" are one code and a name sorts
 * where one looks for it. Fields named in `except` are kept as typed.
 */
export function trimmed<T extends object>(fields: T, except: readonly (keyof T)[] = []): T {
  const kept = new Set<string>(except.map(String));
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'string' && !kept.has(name) ? value.trim() : value,
    ]),
  ) as T;
}
