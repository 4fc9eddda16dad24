import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeLock } from '../../../build/complete-lock.ts';
import { join } from '../../../build/preview/link.ts';
import type { Message, Port } from '../../../build/preview/link.ts';
import { fromWire, toWire } from '../../../build/preview/wire.ts';

describe('values on the wire of the preview host', () => {
  it('come out as structured clone would give them', () => {
    const value = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: false,
      withNullPrototype: false,
      key: fc.string().filter((key) => key !== '__proto__'),
    });
    fc.assert(
      fc.property(value, (item) => {
        expect(fromWire(toWire(item))).toEqual(structuredClone(item));
      }),
      { numRuns: 1000 },
    );
  });

  it('may be bytes', () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
    expect(fromWire(toWire({ bytes, buffer: bytes.buffer }))).toEqual({ bytes, buffer: bytes.buffer });
  });

  it('may not be functions', () => {
    expect(() => toWire({ run: () => 1 })).toThrow(/could not be cloned/);
  });
});

describe('the link between the two processes', () => {
  type Double = { double: (input: number) => number; fail: () => void };
  const pair = () => {
    const listeners: ((message: Message) => void)[] = [];
    const end = (own: number, other: number): Port => ({
      post: (message) => queueMicrotask(() => listeners[other]?.(structuredClone(message))),
      onMessage: (listener) => (listeners[own] = listener),
    });
    const asker = join<Double, Record<string, never>>(end(0, 1), {});
    join<Record<string, never>, Double>(end(1, 0), {
      double: (input) => input * 2,
      fail: () => {
        throw new Error('no');
      },
    });
    return asker;
  };

  it('brings the answer to the question', async () => {
    const link = pair();
    expect(await Promise.all([link.ask('double', 2), link.ask('double', 3)])).toEqual([4, 6]);
  });

  it('brings the failure back', async () => {
    await expect(pair().ask('fail')).rejects.toThrow('no');
  });
});

describe('the lock file', () => {
  it('gets the packages of other platforms, once', () => {
    const lock = {
      packages: {
        '': {},
        'node_modules/tool': { version: '1.0.0', optionalDependencies: { 'tool-linux-x64-musl': '1.0.0' } },
      },
    };
    expect(completeLock(lock)).toEqual(['tool-linux-x64-musl']);
    expect(lock.packages).toHaveProperty('node_modules/tool-linux-x64-musl', {
      version: '1.0.0',
      cpu: ['x64'],
      os: ['linux'],
      libc: ['musl'],
      optional: true,
    });
    expect(completeLock(lock)).toEqual([]);
  });
});
