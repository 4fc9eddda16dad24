import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, resolve, sep } from 'node:path';
import type { Language } from '../../shared/words/language.ts';
import { isOwnUrl } from './origin.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * Features that no page of the app may use. The session denies these as well; the header blocks the request itself.
 */
const deniedFeatures = [
  'bluetooth',
  'camera',
  'clipboard-read',
  'display-capture',
  'geolocation',
  'hid',
  'idle-detection',
  'local-fonts',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'window-management',
];

/** The placeholder in index.html for this load's nonce; see the head of renderer/index.html. */
const noncePlaceholder = '%CSP_NONCE%';

/** The placeholder in index.html; the page is served in the language of the window. */
const pageLanguage = 'lang="en" dir="ltr"';

/** The Content Security Policy of every page of the app. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

/**
 * The file behind an app address, or null. Every part of the path is decoded once and must then be a plain name, so a
 * slash, a backslash or a NUL hidden in an escape, and `..`, never reach the disk.
 */
export function fileFor(root: string, url: string): string | null {
  if (!isOwnUrl(url)) return null;
  const parts = decodedParts(new URL(url).pathname);
  if (parts === null) return null;
  const file = resolve(root, join(...(parts.length > 0 ? parts : ['index.html'])));
  const inside = relative(root, file);
  return inside === '' || inside.startsWith('..') || resolve(inside) === inside ? null : file;
}

function decodedParts(pathname: string): string[] | null {
  try {
    const parts = pathname
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
    return parts.every(isPlainName) ? parts : null;
  } catch {
    return null; // A broken escape.
  }
}

function isPlainName(part: string): boolean {
  const forbidden = ['/', '\\', '\0', ':', sep];
  return part !== '.' && part !== '..' && !forbidden.some((character) => part.includes(character));
}

/** Serves a page, script, style or font from the folder `root`. */
export async function answerRequest(
  root: string,
  request: { method: string; url: string },
  { tag, direction }: Pick<Language, 'tag' | 'direction'>,
): Promise<Response> {
  if (request.method !== 'GET') return new Response(null, { status: 405, headers: { Allow: 'GET' } });
  const file = fileFor(root, request.url);
  const type = file === null ? undefined : contentTypes[extname(file)];
  const content = file === null || type === undefined ? null : await readFile(file).catch(() => null);
  const nonce = randomBytes(16).toString('base64');
  if (content === null || type === undefined)
    return new Response(null, { status: 404, headers: headers(nonce) });
  const body = type.startsWith('text/html')
    ? content
        .toString('utf8')
        .replaceAll(noncePlaceholder, nonce)
        .replace(pageLanguage, `lang="${tag}" dir="${direction}"`)
    : new Uint8Array(content);
  return new Response(body, { headers: { ...headers(nonce), 'Content-Type': type } });
}

function headers(nonce: string): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'Cache-Control': 'no-store',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': deniedFeatures.map((feature) => `${feature}=()`).join(', '),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}
