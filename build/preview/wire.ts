/**
 * Encodes values as text and keeps what structured clone keeps: undefined, dates, bytes, big numbers, maps and sets.
 * Chromium's bindings carry only text. Both functions also run inside the page (their source is inserted into it), so
 * they must not use anything from outside.
 */
export function toWire(value: unknown): string {
  const bytesToText = (bytes: Uint8Array): string => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192)
      text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(text);
  };
  const special = (item: unknown): unknown => {
    if (item === undefined) return { $: 'undefined' };
    if (typeof item === 'bigint') return { $: 'bigint', v: item.toString() };
    if (Object.is(item, -0)) return { $: 'number', v: '-0' };
    if (typeof item === 'number' && !Number.isFinite(item)) return { $: 'number', v: String(item) };
    if (item instanceof Date) return { $: 'date', v: String(item.getTime()) };
    if (item instanceof Map)
      return { $: 'map', v: [...item].map(([key, held]) => [plain(key), plain(held)]) };
    if (item instanceof Set) return { $: 'set', v: [...item].map(plain) };
    if (item instanceof ArrayBuffer) return { $: 'buffer', v: bytesToText(new Uint8Array(item)) };
    if (item instanceof Uint8Array) return { $: 'bytes', v: bytesToText(item) };
    return null;
  };
  const plain = (item: unknown): unknown => {
    const marked = special(item);
    if (marked !== null) return marked;
    if (Array.isArray(item)) return item.map(plain);
    if (typeof item !== 'object' || item === null) return item;
    const copy: Record<string, unknown> = {};
    for (const [key, held] of Object.entries(item)) copy[key.startsWith('$') ? `$${key}` : key] = plain(held);
    return copy;
  };
  // Most messages contain only JSON values and need no copy.
  const kept = (item: unknown): boolean => {
    if (typeof item === 'number') return special(item) === null;
    if (typeof item !== 'object') return typeof item === 'string' || typeof item === 'boolean';
    if (item === null) return true;
    if (Array.isArray(item)) return item.every(kept);
    if (Object.getPrototypeOf(item) !== Object.prototype) return false;
    return Object.entries(item).every(([key, held]) => !key.startsWith('$') && kept(held));
  };
  return JSON.stringify(kept(value) ? value : plain(structuredClone(value)));
}

/** Decodes a text of `toWire`. */
export function fromWire(wire: string): unknown {
  const textToBytes = (text: string): Uint8Array =>
    Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const marked = (kind: unknown, held: unknown): unknown => {
    if (kind === 'undefined') return undefined;
    if (kind === 'bigint') return BigInt(String(held));
    if (kind === 'number') return Number(held);
    if (kind === 'date') return new Date(Number(held));
    if (kind === 'map')
      return new Map((held as [unknown, unknown][]).map(([key, item]) => [live(key), live(item)]));
    if (kind === 'set') return new Set((held as unknown[]).map(live));
    const bytes = textToBytes(String(held));
    return kind === 'buffer' ? bytes.buffer : bytes;
  };
  const live = (item: unknown): unknown => {
    if (Array.isArray(item)) return item.map(live);
    if (typeof item !== 'object' || item === null) return item;
    const held = item as Record<string, unknown>;
    if (typeof held['$'] === 'string') return marked(held['$'], held['v']);
    const copy: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(held))
      copy[key.startsWith('$$') ? key.slice(1) : key] = live(inner);
    return copy;
  };
  // Most messages contain only JSON values, so nothing needs to be restored.
  return wire.includes('"$') ? live(JSON.parse(wire)) : JSON.parse(wire);
}
