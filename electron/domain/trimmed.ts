/**
 * The same fields with trimmed texts, so that "VIP " and "VIP" are one code and names sort correctly. Fields in
 * `except` stay as typed.
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
