import { callApp, launchApp } from '../test/support/app/launch.ts';
const out = '/tmp/rb/ch-pics';
for (const [scheme, size] of [['light', { width: 1440, height: 900 }], ['dark', { width: 1024, height: 700 }]] as const) {
  const app = await launchApp({ now: '2026-11-20', size, colorScheme: scheme, locale: 'de-DE' });
  const { page } = app;
  page.on('pageerror', (e) => console.log('PAGEERROR', String(e)));
  page.on('console', (m) => m.type() === 'error' && console.log('CONSOLE', m.text()));
  await callApp(page, 'workspace.createSample', {});
  await page.reload();
  const { id } = await callApp(page, 'customer.create', { kind: 'contact', firstName: 'Anna', lastName: 'Förde',
    phones: [{ label: 'work', value: '+49431555112233' }, { label: 'mobile', value: '01701234567', primary: true }, { label: 'home', value: '+4533123456' }, {label: 'other', value: 'ask Anna'}],
    emails: [{ label: 'work', value: 'anna.foerde@holstein-logistik.example' }, { label: 'billing', value: 'bills@f.example' }],
    addresses: [{ label: 'billing', street: 'Kaistraße 12', postalCode: '24114', city: 'Kiel', country: 'Germany' }, { label: 'shipping', street: 'Hafen 2', postalCode: '23552', city: 'Lübeck' }] });
  await page.evaluate((to) => (window.location.hash = to), `/customers/${id}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(1200);
  await page.screenshot({ path: `${out}/page-${scheme}.png` });
  await page.locator('[data-channel] button[aria-haspopup]').first().click();
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${out}/menu-${scheme}.png` });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Add phone' }).click();
  await page.waitForTimeout(300);
  await page.keyboard.type('0431 99');
  await page.screenshot({ path: `${out}/add-${scheme}.png` });
  await page.keyboard.press('Enter');
  await page.waitForTimeout(800);
  console.log(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200)));
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('c');
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${out}/copied-${scheme}.png` });
  await app.control.menu('customer.new');
  await page.getByRole('dialog').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Add phone' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Add email' }).click();
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${out}/form-${scheme}.png` });
  await app.close();
}
