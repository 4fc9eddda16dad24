import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../build/paths.ts';
import { icnsOf, icoOf } from '../../../build/setup/icon-files.ts';

const folder = join(root, 'build', 'icons');
const read = (name: string): Buffer => readFileSync(join(folder, name));
const hashOf = (name: string): string => createHash('sha256').update(read(name)).digest('hex');
const note = JSON.parse(read('rendered.json').toString()) as Record<
  'from' | 'rendered',
  Record<string, string>
>;

/** Pixel size of a PNG, from its header. */
const widthOf = (png: Buffer): number => png.readUInt32BE(16);
const pictures = readdirSync(join(folder, 'sizes')).map((name) => {
  const png = read(join('sizes', name));
  return { size: widthOf(png), png };
});

describe('the icon', () => {
  it('was rendered from the drawing as it is now (otherwise: npm run icons)', () => {
    expect(note.from).toEqual({ 'icon.svg': hashOf('icon.svg') });
    for (const [name, hash] of Object.entries(note.rendered)) expect(hashOf(name), name).toBe(hash);
    const files = [
      'icon.icns',
      'icon.ico',
      ...readdirSync(join(folder, 'sizes')).map((name) => `sizes/${name}`),
    ];
    expect(Object.keys(note.rendered).toSorted()).toEqual(files.toSorted());
  });

  it('has every size under its name', () => {
    for (const name of readdirSync(join(folder, 'sizes')))
      expect(`${widthOf(read(join('sizes', name)))}`).toBe(name.split('x')[0]);
    expect(pictures.map(({ size }) => size).toSorted((a, b) => a - b)).toEqual([
      16, 24, 32, 48, 64, 128, 256, 512, 1024,
    ]);
  });

  it('for Windows contains each picture at the offset in its directory', () => {
    const ico = read('icon.ico');
    const small = pictures.filter(({ size }) => size <= 256).toSorted((a, b) => a.size - b.size);
    expect(ico).toEqual(icoOf(small));
    expect(ico.readUInt16LE(4)).toBe(small.length);
    small.forEach(({ size, png }, index) => {
      const at = 6 + index * 16;
      expect(ico[at]).toBe(size % 256);
      const [length, offset] = [ico.readUInt32LE(at + 8), ico.readUInt32LE(at + 12)];
      expect(ico.subarray(offset, offset + length)).toEqual(png);
    });
  });

  it('for macOS is a chain of parts to its very end', () => {
    const icns = read('icon.icns');
    expect(icns).toEqual(icnsOf(pictures));
    expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
    let at = 8;
    const widths: number[] = [];
    while (at < icns.length) {
      widths.push(widthOf(icns.subarray(at + 8)));
      at += icns.readUInt32BE(at + 4);
    }
    expect([at, widths]).toEqual([icns.length, [32, 64, 128, 256, 256, 512, 512, 1024]]);
    expect(() => icnsOf([])).toThrow('lacks');
  });
});
