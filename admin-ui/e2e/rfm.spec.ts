import { accessibilityViolations } from './accessibility';
import { addressOf, numberIn, shownCount, signIn } from './pages';
import { record } from './record';
import { expect, test } from './test';

test('marketing ranks everybody who has ordered, and asks for a group of them', async ({ page }) => {
  await signIn(page, 'marketing', '/rfm');

  await test.step('a ranking has everybody in it who has ordered', async () => {
    await page.getByRole('button', { name: 'Rank now' }).click();
    await expect(page.getByText('Ranked just now.')).toBeVisible();
    const [latest] = await page.getByRole('table', { name: 'Rankings' }).getByRole('row').all().then(rest);
    const [ordered] = await record<{ count: number }>(
      'SELECT COUNT(DISTINCT customer_id) AS count FROM purchase_order',
    );
    expect(numberIn((await latest?.getByRole('cell').nth(1).textContent()) ?? null)).toBe(
      Number(ordered?.count),
    );
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  await test.step('a group says whom it takes, and the builder counts them', async () => {
    const groups = page.getByRole('region', { name: 'Groups' });
    const champions = groups.getByRole('listitem').filter({ hasText: 'Champions' });
    await expect(champions.getByRole('img', { name: 'How lately: 5 to 5' })).toBeVisible();
    await page.goto(addressOf({ all: [{ rfm: { group: { in: ['Champions'] } } }] }));
    expect(await shownCount(page)).toBeGreaterThan(0);
    await page.getByRole('region', { name: 'RFM' }).getByRole('button', { name: 'RFM' }).click();
    await expect(page.getByRole('button', { name: /^Lately 5 of 5, often 5 of 5: / })).toBeVisible();
  });
});

/** Without the heading. */
function rest<Row>([, ...rows]: Row[]): Row[] {
  return rows;
}
