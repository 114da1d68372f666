import { test as base, expect, type BrowserContext, type ConsoleMessage, type Page } from '@playwright/test';

export { expect };

interface Fixtures {
  /** What browsers reported as errors; whatever is left of it at the end fails the test. */
  complaints: string[];
  /** A page in a browser of somebody else. */
  colleague: Page;
}

export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from the pattern
  complaints: async ({}, use) => {
    const complaints: string[] = [];
    await use(complaints);
    expect(complaints).toEqual([]);
  },
  context: async ({ context, complaints }, use) => {
    await watch(context, complaints);
    await use(context);
  },
  colleague: async ({ browser, complaints }, use) => {
    const context = await browser.newContext();
    await watch(context, complaints);
    await use(await context.newPage());
    await context.close();
  },
});

async function watch(context: BrowserContext, complaints: string[]) {
  await context.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      console.error(`Content security policy: ${effectiveDirective} forbids ${blockedURI}`),
    ),
  );
  context.on('console', (message) => {
    if (message.type() === 'error' && !isNobodySignedIn(message)) complaints.push(textOf(message));
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
}

function textOf(message: ConsoleMessage): string {
  return `${message.location().url}: ${message.text()}`;
}

/** The first question of a page, answered so before somebody has signed in. */
function isNobodySignedIn(message: ConsoleMessage): boolean {
  return message.location().url.endsWith('/graphql') && message.text().includes('401');
}
