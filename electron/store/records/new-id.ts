import { randomFillSync } from 'node:crypto';

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const pool = Buffer.allocUnsafe(65_536);
let used = pool.length;
let last = 0;
let counter = 0;

/** The next random bytes, drawn in bulk, since each draw takes longer than an id. */
function draw(bytes: number): number {
  if (used + bytes > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += bytes;
  return used - bytes;
}

/** Two hexadecimal digits of the lowest byte. */
const two = (value: number): string => hex[value & 0xff] ?? '';

/**
 * A UUIDv7 (RFC 9562): milliseconds, then a 26-bit counter that starts at a random value in each millisecond, then
 * random bits. Ids of one process strictly increase, so new rows are added at the end of every index of ids.
 */
export function newId(): string {
  const now = Date.now();
  if (now > last) {
    last = now;
    const at = draw(4);
    counter = pool.readUInt32BE(at) & 0x1ffffff;
  } else if (++counter > 0x3ffffff) {
    last += 1;
    counter = 0;
  }
  const high = Math.floor(last / 65_536);
  const [a, b] = [counter >>> 14, counter & 0x3fff];
  const at = draw(6);
  let random = '';
  for (let i = at; i < at + 6; i += 1) random += two(pool[i] ?? 0);
  return (
    `${two(high >>> 24)}${two(high >>> 16)}${two(high >>> 8)}${two(high)}-${two(last >>> 8)}${two(last)}` +
    `-${two(0x70 | (a >>> 8))}${two(a)}-${two(0x80 | (b >>> 8))}${two(b)}-${random}`
  );
}
