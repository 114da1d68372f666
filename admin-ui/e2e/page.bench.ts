import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { addCondition, signIn } from './pages';
import { expect, test } from './test';

/** How often the page is opened. */
const OPENED = 11;

/** How many numbers are typed, of which the first ones warm the product up. */
const TYPED = 200;
const WARM_UP = 150;

/** The figure's name stands in benchmarks/thresholds.json. */
const figures: Record<string, number> = {};

test.afterAll(() => {
  const path = process.env.BENCH_FIGURES;
  if (path) writeFileSync(path, `${JSON.stringify({ workload: 'page', figures }, undefined, 2)}\n`);
});

test('a segment page opens on a slow processor, without a cache', async ({ page }) => {
  await signIn(page, 'marketing', '/segments');
  const browser = await page.context().newCDPSession(page);
  await browser.send('Network.setCacheDisabled', { cacheDisabled: true });
  await browser.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(tellWhenTheNumberStands);
  const millis: number[] = [];
  for (let time = 0; time < OPENED; time++) {
    await page.goto('/segments');
    await expect.poll(() => stands(page)).toBeGreaterThan(0);
    millis.push(await stands(page));
  }
  figures.openMillisP50 = percentile(millis, 50);
  figures.scriptKilobytes = await scriptKilobytes(page);
});

test('the number follows the last key', async ({ page }) => {
  await signIn(page, 'marketing', '/segments');
  const condition = await addCondition(page, 'Lifetime spend');
  const input = condition.getByRole('textbox').first();
  await input.focus();
  await watchTheNumber(page);
  const millis: number[] = [];
  for (let typed = 0; typed < TYPED; typed++) {
    await page.keyboard.press('Control+A');
    // No two alike, so that nothing is remembered.
    await page.keyboard.type(String(1000 + 37 * typed), { delay: 60 });
    await expect.poll(() => lastWait(page)).toBeGreaterThan(0);
    if (typed >= WARM_UP) millis.push(await lastWait(page));
    await page.waitForTimeout(150);
  }
  figures.numberMillisP50 = percentile(millis, 50);
  figures.numberMillisP95 = percentile(millis, 95);
});

/** Runs in the page. The builder stands before the number does, which is the last to come. */
function tellWhenTheNumberStands() {
  const watched = window as unknown as { stands: number };
  watched.stands = 0;
  new MutationObserver(() => {
    const count = document.querySelector('[data-testid=count][aria-busy=false]');
    if (watched.stands === 0 && /\d/.test(count?.textContent ?? '')) watched.stands = performance.now();
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}

/** Since the page was asked for; 0 while it does not stand. */
function stands(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { stands: number }).stands);
}

/** In the page itself, whose clock knows nothing of how long this process takes to ask. */
async function watchTheNumber(page: Page) {
  await page.evaluate(() => {
    const count = document.querySelector('[data-testid=count]');
    if (!count) throw new Error('The page shows no number');
    const watched = window as unknown as { lastKey: number; lastWait: number };
    document.addEventListener(
      'keydown',
      () => {
        watched.lastKey = performance.now();
        watched.lastWait = 0;
      },
      true,
    );
    new MutationObserver(() => {
      if (count.getAttribute('aria-busy') === 'false') watched.lastWait = performance.now() - watched.lastKey;
    }).observe(count, { attributes: true, attributeFilter: ['aria-busy'] });
  });
}

/** From the last key to the number; 0 while it is awaited. */
function lastWait(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { lastWait: number }).lastWait);
}

/** As they came over the wire. */
async function scriptKilobytes(page: Page): Promise<number> {
  const bytes = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry.name.endsWith('.js'))
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
  );
  return bytes / 1000;
}

/** The least value that so many per cent of the values do not exceed. */
function percentile(values: number[], percent: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? 0;
}
