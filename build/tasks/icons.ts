/**
 * npm run icons: renders build/icons/icon.svg into the formats of the installers, and records the checksums, so that
 * a test can compare the files with the drawing.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from '../paths.ts';
import { findChromium, needsNoSandbox } from '../preview/chromium.ts';
import { ensureBrowser } from '../setup/browser.ts';
import { icnsOf, icoOf } from '../setup/icon-files.ts';
import type { IconPicture } from '../setup/icon-files.ts';

const folder = join(root, 'build', 'icons');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

async function render(svg: string): Promise<IconPicture[]> {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    chromiumSandbox: !needsNoSandbox(),
  });
  const page = await browser.newPage();
  const pictures: IconPicture[] = [];
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`);
    pictures.push({ size, png: await page.screenshot({ omitBackground: true }) });
  }
  await browser.close();
  return pictures;
}

async function main(): Promise<void> {
  ensureBrowser();
  const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
  const pictures = await render(svg);
  const files = new Map<string, Buffer>([
    ...pictures.map(({ size, png }) => [`sizes/${size}x${size}.png`, png] as const),
    ['icon.ico', icoOf(pictures.filter(({ size }) => size <= 256))],
    ['icon.icns', icnsOf(pictures)],
  ]);
  rmSync(join(folder, 'sizes'), { recursive: true, force: true });
  mkdirSync(join(folder, 'sizes'), { recursive: true });
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
  const rendered = Object.fromEntries([...files].map(([name, content]) => [name, hashOf(content)]));
  const note = { from: { 'icon.svg': hashOf(svg) }, rendered };
  writeFileSync(join(folder, 'rendered.json'), JSON.stringify(note, null, 2) + '\n');
  console.log(`build/icons: ${files.size} files`);
}

function hashOf(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex');
}

await main();
