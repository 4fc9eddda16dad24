import type { Bridge } from '../../shared/contract/events.ts';
import { callApp } from '../support/app/launch.ts';
import { expect, test } from '../support/app/test.ts';

test.use({ chromium: 'own' });

type AppWindow = Window & { readonly roadbook: Bridge };

const elsewhere = 'https://elsewhere.example/';

test('the page has a bridge with two functions, and nothing of Node', async ({ launch }) => {
  const { page } = await launch();
  const found = await page.evaluate(() => {
    const { roadbook } = window as unknown as AppWindow;
    const names = Object.getOwnPropertyNames(window);
    return {
      node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron'].filter(
        (n) => n in window,
      ),
      bindings: names.filter((name) => /call_|receive_|playwright|cdc_/i.test(name)),
      bridge: Object.keys(roadbook).toSorted(),
      frozen: Object.isFrozen(roadbook) && Object.isFrozen(roadbook.call),
      replaceable: Object.getOwnPropertyDescriptor(window, 'roadbook')?.writable,
    };
  });
  expect(found).toEqual({ node: [], bindings: [], bridge: ['call', 'on'], frozen: true, replaceable: false });
});

test('the policy comes as a header, with a nonce of its own for each load', async ({ launch }) => {
  const { page } = await launch();
  const policyOf = async (): Promise<string> =>
    (await (await page.reload())?.headerValue('content-security-policy')) ?? '';
  const [first, second] = [await policyOf(), await policyOf()];
  expect(first).toContain(`default-src 'none'`);
  expect(first).toMatch(/style-src 'self' 'nonce-[^']+'/);
  expect(second).not.toBe(first);
  const handedOver = await page.evaluate(
    () => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce,
  );
  expect(second).toContain(`'nonce-${handedOver}'`);
});

test('injected scripts and styles do not run', async ({ launch }) => {
  const { page } = await launch();
  const ran = await page.evaluate(async () => {
    const put = (tag: string, text: string): void => {
      document.head.append(Object.assign(document.createElement(tag), { textContent: text }));
    };
    put('script', 'window.slipped = true');
    put('style', 'body { outline: 7px solid red }');
    document.body.insertAdjacentHTML('beforeend', '<img src="x:" onerror="window.slipped = true">');
    const link = Object.assign(document.createElement('a'), { href: 'javascript:window.slipped=true' });
    document.body.append(link);
    link.click();
    // In a separate task: the policy doesn't apply to what a debugger evaluates.
    const compiled = await new Promise((resolve) =>
      setTimeout(() => {
        try {
          resolve(Reflect.construct(Function, ['return true'])());
        } catch {
          resolve(false);
        }
      }, 200),
    );
    return {
      slipped: 'slipped' in window,
      outline: getComputedStyle(document.body).outlineWidth === '7px',
      compiled,
    };
  });
  expect(ran).toEqual({ slipped: false, outline: false, compiled: false });
});

test('no request leaves, whatever the page tries', async ({ launch }) => {
  const { page } = await launch();
  const answered: string[] = [];
  page.on('response', (response) => answered.push(response.url()));
  const answers = await page.evaluate(async (url) => {
    const load = (tag: string, attribute: string): Promise<string> =>
      new Promise((resolve) => {
        const element = Object.assign(document.createElement(tag), { [attribute]: url, rel: 'stylesheet' });
        element.addEventListener('load', () => resolve('loaded'));
        element.addEventListener('error', () => resolve('refused'));
        document.body.append(element);
      });
    const fetched = await fetch(url).then(
      () => 'loaded',
      () => 'refused',
    );
    const socket = await new Promise<string>((resolve) => {
      try {
        const opened = new WebSocket('wss://elsewhere.example/');
        opened.addEventListener('open', () => resolve('loaded'));
        opened.addEventListener('error', () => resolve('refused'));
      } catch {
        resolve('refused');
      }
    });
    navigator.sendBeacon(url, 'x');
    return [
      fetched,
      socket,
      await load('img', 'src'),
      await load('link', 'href'),
      await load('script', 'src'),
    ];
  }, elsewhere);
  expect(answers).toEqual(Array.from({ length: 5 }, () => 'refused'));
  expect(answered.filter((url) => !url.startsWith('https://roadbook.invalid/'))).toEqual([]);
});

test('files beside the pages are out of reach', async ({ launch }) => {
  const { page } = await launch();
  const statuses: number[] = [];
  page.on('response', (response) => {
    if (/main\.js|package\.json|%00/.test(response.url())) statuses.push(response.status());
  });
  await page.evaluate(async () => {
    const paths = ['/..%2fmain%2fmain.js', '/%2e%2e/%2e%2e/package.json', '/..%5c..%5cpackage.json', '/%00'];
    const load = (path: string): Promise<void> =>
      new Promise((resolve) => {
        const image = Object.assign(new Image(), { src: path });
        image.addEventListener('error', () => resolve());
        image.addEventListener('load', () => resolve());
      });
    await Promise.all(paths.map(load));
  });
  expect(statuses).toEqual([404, 404, 404, 404]);
});

test('the page stays, and no second window opens', async ({ launch }) => {
  const { page, control } = await launch();
  const here = page.url();
  await page.evaluate((url) => {
    Object.assign(window, { marked: true });
    window.open(url);
    window.open('file:///etc/passwd');
    const form = Object.assign(document.createElement('form'), { action: url, method: 'post' });
    document.body.append(form);
    form.submit();
    location.href = url;
  }, elsewhere);
  await expect(page.goto(elsewhere)).rejects.toThrow();
  await expect(page.goto('file:///etc/passwd')).rejects.toThrow();
  expect(page.url()).toBe(here);
  expect(await page.evaluate(() => 'marked' in window)).toBe(true);
  await expect.poll(() => page.context().pages().length).toBe(1);
  // A link to a website asks for a new window with an https address: it opens in the system's browser.
  expect(control.external).toEqual([elsewhere]);
});

test('frames from elsewhere are refused, and a frame of the page has no bridge', async ({ launch }) => {
  const { page } = await launch();
  const inside = await page.evaluate(async (url) => {
    const frame = async (attributes: object): Promise<HTMLIFrameElement> => {
      const element = Object.assign(document.createElement('iframe'), attributes);
      document.body.append(element);
      await new Promise((resolve) => setTimeout(resolve, 200));
      return element;
    };
    const own = (await frame({ srcdoc: '<p>inside</p>' })).contentWindow;
    const foreign = (await frame({ src: url })).contentDocument;
    const names = own === null ? [] : Object.getOwnPropertyNames(own);
    return {
      bridge: names.includes('roadbook'),
      bindings: names.filter((name) => /call_/.test(name)),
      foreign: foreign?.body.textContent ?? '',
    };
  }, elsewhere);
  expect(inside).toEqual({ bridge: false, bindings: [], foreign: '' });
});

test('a webview is an unknown element', async ({ launch }) => {
  const { page } = await launch();
  expect(await page.evaluate(() => 'src' in document.createElement('webview'))).toBe(false);
});

test('permissions are denied without a question', async ({ launch }) => {
  const { page } = await launch();
  const answers = await page.evaluate(async () => {
    const refused = (asked: Promise<unknown>): Promise<boolean> =>
      asked.then(
        () => false,
        () => true,
      );
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
    ] as PermissionName[];
    const states = await Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name })).state),
    );
    return {
      states: [...new Set(states)],
      place: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve(false),
          () => resolve(true),
        ),
      ),
      camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await refused(navigator.mediaDevices.getDisplayMedia()),
      clipboard: await refused(navigator.clipboard.readText()),
      notification: await Notification.requestPermission(),
    };
  });
  expect(answers).toEqual({
    states: ['denied'],
    place: true,
    camera: true,
    screen: true,
    clipboard: true,
    notification: 'denied',
  });
});

test('only https, mailto and tel addresses are opened elsewhere', async ({ launch }) => {
  const { page, control } = await launch();
  const open = async (url: string): Promise<boolean> =>
    (await callApp(page, 'app.openExternal', { url })).opened;
  expect(await open('https://a.example/x')).toBe(true);
  expect(await open('mailto:anna@a.example')).toBe(true);
  expect(await open('tel:+49431123')).toBe(true);
  for (const url of [
    'http://a.example',
    'file:///etc/passwd',
    'javascript:1',
    'smb://a/b',
    'https://u:p@a.example',
    'tel:*%2306%23',
    'whatsapp://send?phone=1',
    'x',
  ])
    expect(await open(url)).toBe(false);
  expect(control.external).toEqual(['https://a.example/x', 'mailto:anna@a.example', 'tel:+49431123']);
});

test('nothing is downloaded', async ({ launch }) => {
  const { page } = await launch();
  const started = page.waitForEvent('download');
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: '/index.html', download: 'x.html' });
    document.body.append(link);
    link.click();
  });
  expect(await (await started).failure()).toBeTruthy();
});
