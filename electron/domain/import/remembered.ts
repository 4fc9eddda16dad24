/**
 * A pure function of a text that keeps its answers, since cells repeat. It forgets all of them when there are more
 * than `most`, so that memory does not grow with the file. An answer must not be undefined.
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
