import { describe, expect, it } from 'vitest';
import { toMeant, toShown } from '../../../build/preview/origin.ts';
import { externalAddress } from '../../../electron/app/external.ts';
import { isOwnUrl } from '../../../electron/app/origin.ts';

describe('addresses', () => {
  it.each([
    'https://a.example/x?y=1#z',
    'mailto:anna@a.example?subject=Offer',
    ' https://a.example/',
    'tel:+4943112345',
    'tel:0431;ext=12',
  ])('opens %s elsewhere', (url) => {
    expect(externalAddress(url)).toBe(new URL(url).href);
  });

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
    'tel:*%2306%23',
    'tel:*21*0900123456%23',
    'tel:#31#123',
    'tel:0431 12345',
    'tel:0431,,99',
    'tel:0431;phone-context=evil.example',
    'tel:0431;ext=1;isub=2',
    'tel:+49%20431',
    'tel://0431',
    'tel:',
    'tel:+',
    'tel:١٢٣',
    `tel:${'1'.repeat(40)}`,
    'mailto:a@b.example?attach=/etc/passwd',
    'mailto:a@b.example?subject=x&ATTACHMENT=file:///etc/passwd',
    'sms:+49431',
    'callto:x',
    'whatsapp://send?phone=1',
    'sgnl://signal.me/#p/+49',
    'tg://msg?to=+49',
    'skype:anna?call',
    'facetime:anna@a.example',
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
