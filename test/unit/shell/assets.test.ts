import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '../../../shared/words/language.ts';
import { answerRequest, contentSecurityPolicy, fileFor } from '../../../electron/app/assets.ts';

const outside = mkdtempSync(join(tmpdir(), 'roadbook-assets-'));
const root = join(outside, 'pages');
mkdirSync(join(root, 'assets'), { recursive: true });
writeFileSync(join(outside, 'secret.html'), 'secret');
writeFileSync(
  join(root, 'index.html'),
  '<html lang="en" dir="ltr"><meta nonce="%CSP_NONCE%"><script nonce="%CSP_NONCE%"></script>',
);
writeFileSync(join(root, 'assets', 'a.js'), 'js');
writeFileSync(join(root, 'assets', 'a.exe'), 'exe');

const get = (url: string): Promise<Response> => answerRequest(root, { method: 'GET', url }, english);

describe('the files of the pages', () => {
  it.each([
    ['app://roadbook/', 'index.html'],
    ['app://roadbook/index.html', 'index.html'],
    ['app://roadbook/index.html?x=1#/deals', 'index.html'],
    ['app://roadbook/assets/a.js', 'assets/a.js'],
    ['app://roadbook//assets//a.js', 'assets/a.js'],
    ['app://roadbook/assets/%61.js', 'assets/a.js'],
  ])('finds %s', (url, file) => {
    expect(fileFor(root, url)).toBe(join(root, file));
  });

  it.each([
    'app://roadbook/..%2fsecret.html',
    'app://roadbook/%2e%2e%2fsecret.html',
    'app://roadbook/assets/..%2f..%2fsecret.html',
    'app://roadbook/..%5csecret.html',
    'app://roadbook/..\\..%5csecret.html',
    'app://roadbook/%2fetc%2fpasswd',
    'app://roadbook/C:%5cWindows%5cwin.ini',
    'app://roadbook/c%3a/secret.html',
    'app://roadbook/index.html%00.js',
    'app://roadbook/%',
    'app://roadbook/%c0%ae%c0%ae/secret.html',
    'app://elsewhere/index.html',
    'app://roadbook.elsewhere/index.html',
    'app://user@roadbook/index.html',
    'https://roadbook/index.html',
    'file:///etc/passwd',
    'nonsense',
  ])('refuses %s', (url) => {
    expect(fileFor(root, url)).toBeNull();
  });

  it('stays inside the folder whatever is asked for', () => {
    const piece = fc.constantFrom(
      '..',
      '%2e%2e',
      '%2f',
      '%5c',
      '/',
      '\\',
      '%252e',
      '.',
      'a',
      '%00',
      '~',
      ':',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const file = fileFor(root, `app://roadbook/${pieces.join('')}`);
        expect(file === null || file.startsWith(join(root, '/'))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('answers with the type, the policy and a nonce that is in the page', async () => {
    const response = await get('app://roadbook/');
    const policy = response.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(await response.text()).toBe(
      `<html lang="en" dir="ltr"><meta nonce="${nonce}"><script nonce="${nonce}"></script>`,
    );
    expect((await get('app://roadbook/')).headers.get('content-security-policy')).not.toBe(policy);
  });

  it('denies by default', () => {
    const directives = contentSecurityPolicy('N').split('; ');
    expect(directives[0]).toBe(`default-src 'none'`);
    expect(directives).toContain(`connect-src 'none'`);
    expect(directives).toContain(`script-src 'self'`);
    expect(directives.join()).not.toMatch(/unsafe|https?:|\*/);
  });

  it.each(['app://roadbook/missing.js', 'app://roadbook/assets/a.exe', 'app://roadbook/assets', 'app://x/'])(
    'has no %s',
    async (url) => {
      expect((await get(url)).status).toBe(404);
    },
  );

  it('only gives, never takes', async () => {
    expect((await answerRequest(root, { method: 'POST', url: 'app://roadbook/' }, english)).status).toBe(405);
  });
});

it('a page comes in the language of the window', async () => {
  const page = async (tag: string, direction: 'ltr' | 'rtl'): Promise<string> =>
    (await answerRequest(root, { method: 'GET', url: 'app://roadbook/' }, { tag, direction })).text();
  expect(await page('en', 'ltr')).toContain('<html lang="en" dir="ltr">');
  expect(await page('ar-EG', 'rtl')).toContain('<html lang="ar-EG" dir="rtl">');
  expect(readFileSync(join(import.meta.dirname, '../../../renderer/index.html'), 'utf8')).toContain(
    '<html lang="en" dir="ltr">',
  );
});
