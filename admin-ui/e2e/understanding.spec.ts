import { accessibilityViolations } from './accessibility';
import { addressOf, numberIn, saveAs, shownCount, signIn } from './pages';
import { expect, test } from './test';

const WOMEN = { all: [{ gender: { in: ['FEMALE'] } }, { age: { gte: 25, lte: 54 } }] };
const BUYERS = { all: [{ purchases: { orders: { gte: 2 }, line: { category: { in: ['Books'] } } } }] };

test('marketing understands a segment: its funnel, its profile, its overlap, and one customer in it', async ({
  page,
}) => {
  const name = `Readers ${Date.now()}`;
  await signIn(page, 'marketing', addressOf(BUYERS));
  await saveAs(page, name);
  await page.goto(addressOf(WOMEN));
  const total = await shownCount(page);

  await test.step('the last step of the funnel is the builder’s number', async () => {
    await page.getByRole('link', { name: 'Understand this segment' }).click();
    const funnel = page.getByRole('region', { name: 'How each condition narrows' });
    const last = funnel.getByRole('listitem').last();
    await expect(last).toContainText('Age 25 to 54');
    await expect(last).toContainText(total.toLocaleString('en-US'));
    await expect(funnel.getByRole('listitem')).toHaveCount(3);
  });

  await test.step('what the segment asks for is told of all its customers', async () => {
    const profile = page.getByRole('table', { name: 'What sets them apart' });
    await expect(profile.getByRole('row', { name: /^Female/ })).toContainText('100%');
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  await test.step('the regions of the overlap sum up, and one is opened', async () => {
    await page.getByRole('combobox', { name: 'Compare with' }).fill(name);
    await page.getByRole('option', { name }).click();
    await page.keyboard.press('Escape');
    const rows = page.getByRole('table', { name: 'Overlap with saved segments' }).getByRole('row');
    await expect(rows).toHaveCount(4);
    await expect(page.getByRole('img', { name: /^Circles/ })).toBeVisible();
    const counts = await rows.getByRole('cell').all();
    const [only, , , , , , both] = await Promise.all(counts.slice(1).map((cell) => cell.textContent()));
    expect(numberIn(only ?? null) + numberIn(both ?? null)).toBe(total);
    expect(await accessibilityViolations(page)).toEqual([]);
    await rows.last().getByRole('link').click();
    await expect(page).toHaveURL(/\/segments\?filter=/);
    expect(await shownCount(page)).toBe(numberIn(both ?? null));
  });

  await test.step('a row says why, and of the other segment as well', async () => {
    await page.getByRole('row').nth(1).hover();
    await page
      .getByRole('link', { name: /^Why is/ })
      .first()
      .click();
    const why = page.getByRole('region', { name: 'In a segment, and why?' });
    await expect(why.getByText('This customer is in it.')).toBeVisible();
    await expect(why.getByText('Gender Female: holds')).toBeVisible();
    expect(await accessibilityViolations(page)).toEqual([]);
    await why.getByRole('combobox', { name: 'Choose a saved segment' }).fill(name);
    await page.getByRole('option', { name }).click();
    await expect(why.getByText('This customer is in it.')).toBeVisible();
    await expect(page).toHaveURL(/\/customers\/\w+\?segment=\d+$/);
  });

  await test.step('on a phone nothing scrolls sideways', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(addressOf(WOMEN, '/segments/understanding'));
    await expect(page.getByRole('table', { name: 'What sets them apart' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await accessibilityViolations(page)).toEqual([]);
  });
});
