/**
 * Caches a pure function of a text, since cells repeat. The cache is cleared when it has more than `most` entries, so
 * that memory doesn't grow with the file. An answer must not be undefined.
 */
export function remembered<T>(answer: (text: string) => T, most = 50_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const made = answer(text);
    known.set(text, made);
    return made;
  };
}
