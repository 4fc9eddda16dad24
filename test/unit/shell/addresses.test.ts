import { describe, expect, it } from 'vitest';
import { toMeant, toShown } from '../../../build/preview/origin.ts';
import { externalAddress } from '../../../electron/app/external.ts';
import { isOwnUrl } from '../../../electron/app/origin.ts';

describe('addresses', () => {
  it.each(['https://a.example/x?y=1#z', 'mailto:anna@a.example?subject=Offer', ' https://a.example/'])(
    'opens %s elsewhere',
    (url) => {
      expect(externalAddress(url)).toBe(new URL(url).href);
    },
  );

  it.each([
    'http://a.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'smb://server/share',
    'ms-settings:privacy',
    'https://user:word@a.example/',
    'https://a.example@b.example/',
    'httpsx://a.example',
    'https:',
    '',
    'a.example',
  ])('opens nothing for %j', (url) => {
    expect(externalAddress(url)).toBeNull();
  });

  it.each([
    ['app://roadbook/index.html', true],
    ['app://roadbook', true],
    ['app://roadbook.elsewhere/', false],
    ['app://roadbook@elsewhere/', false],
    ['app://user@roadbook/', false],
    ['https://roadbook/', false],
    ['about:blank', false],
    ['', false],
  ])('knows whether %s is its own: %s', (url, own) => {
    expect(isOwnUrl(url)).toBe(own);
  });

  it.each([
    ['app://roadbook/a%2fb?c#d', 'https://roadbook.invalid/a%2fb?c#d'],
    ['app://roadbook', 'https://roadbook.invalid'],
  ])('shows %s as %s and means it', (meant, shown) => {
    expect(toShown(meant)).toBe(shown);
    expect(toMeant(shown)).toBe(meant);
  });

  it.each([
    'https://roadbook.invalid.elsewhere/',
    'https://roadbook.invalid@elsewhere/',
    'https://elsewhere/',
  ])('does not take %s for the app', (url) => {
    expect(toMeant(url)).toBe(url);
  });
});
