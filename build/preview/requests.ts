import type { BrowserContext, Page, Request, Route } from 'playwright-core';
import type { AppQuestions, AssetAnswer } from './border.ts';
import type { Link } from './link.ts';
import { toMeant } from './origin.ts';

export interface Requests {
  /** Marks an address that the app itself loads, so that it isn't asked whether the page may go there. */
  expect(url: string): void;
}

/** Answers every request of the window from the app, and none from the network. */
export async function serveRequests(
  context: BrowserContext,
  page: Page,
  app: Link<AppQuestions>,
): Promise<Requests> {
  let expected: string | null = null; // Without the part after #.
  await context.route('**/*', async (route, request) => {
    const moves = request.isNavigationRequest();
    if (moves && !isOf(request, page)) return refuse(route, () => app.ask('mayOpen', { url: request.url() }));
    if (moves && !isReload(request, page, expected)) {
      const main = request.frame() === page.mainFrame();
      const allowed = await app.ask('mayNavigate', { url: request.url(), main });
      // An empty answer leaves the page where it is; an error would show Chromium's own page instead.
      if (!allowed) return main ? route.fulfill({ status: 204 }) : route.abort('blockedbyclient');
    }
    await answer(route, request, app);
  });
  context.on('page', (other) => void other.close().catch(() => {}));
  return { expect: (url) => (expected = url.split('#')[0] ?? url) };
}

/**
 * Scripts, styles and fonts as first served by an app of this host. The build names them after their content, so
 * every other app would serve the same, after copying megabytes between processes.
 */
const kept = new Map<string, AssetAnswer>();
const namedAfterContent = /^app:\/\/roadbook\/assets\/[\w-]+-[\w-]{8}\.(?:js|css|woff2)$/;

async function answer(route: Route, request: Request, app: Link<AppQuestions>): Promise<void> {
  const [url, method] = [toMeant(request.url()), request.method()];
  const found = kept.get(url) ?? (await app.ask('request', { url, method }).catch(() => null));
  if (found === null) return route.abort('blockedbyclient').catch(() => {});
  if (found.status === 200 && namedAfterContent.test(url)) kept.set(url, found);
  const { status, headers, body } = found;
  await route.fulfill({ status, headers: { ...headers }, body: Buffer.from(body) }).catch(() => {});
}

/** The app is notified (it may open the address elsewhere); there is never a second window. */
async function refuse(route: Route, tell: () => Promise<unknown>): Promise<void> {
  await tell().catch(() => {});
  await route.abort('blockedbyclient').catch(() => {});
}

function isOf(request: Request, page: Page): boolean {
  try {
    return request.frame().page() === page;
  } catch {
    return false; // Of a window that is only just being made.
  }
}

function isReload(request: Request, page: Page, expected: string | null): boolean {
  const [here, there] = [page.url(), request.url()].map((url) => url.split('#')[0]);
  return request.frame() === page.mainFrame() && (there === expected || here === there);
}
