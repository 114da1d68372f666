import { addCondition, chooseValue, numberIn, shownCount, signIn } from './pages';
import { record } from './record';
import { expect, test } from './test';

const DAYS = 730;

/** Women of California or Texas who ordered at least twice lately. */
const WOMEN = "FROM customer c WHERE c.gender = 'FEMALE'";
const PLACES = `EXISTS (SELECT 1 FROM customer_address a
  WHERE a.customer_id = c.id AND a.is_primary AND a.state IN ('CA', 'TX'))`;
const LATELY = `(SELECT COUNT(*) FROM purchase_order o
  WHERE o.customer_id = c.id AND o.ordered_at >= CURRENT_DATE - INTERVAL ${DAYS} DAY) >= 2`;

async function count(sql: string): Promise<number> {
  const [row] = await record<{ count: number }>(`SELECT COUNT(*) AS count ${sql}`);
  return Number(row?.count);
}

test('groups in groups and a window of purchases count as the record does, each part too', async ({
  page,
}) => {
  await signIn(page, 'marketing', '/segments');

  await test.step('a condition, and a group of two', async () => {
    await chooseValue(page, await addCondition(page, 'Gender'), 'Female');
    await page.getByRole('button', { name: 'Group', exact: true }).click();
    const group = page.getByRole('group', { name: 'Group: any of these' });
    for (const state of ['CA', 'TX']) {
      await group.getByRole('button', { name: 'Condition', exact: true }).click();
      await page
        .getByRole('listbox', { name: 'Condition' })
        .getByRole('option', { name: 'State', exact: true })
        .click();
      await chooseValue(page, group.getByRole('group', { name: 'State', exact: true }).last(), state);
    }
    const parts = group.getByText('Customers who meet this part alone: ').locator('..');
    const inPlaces = await count(`FROM customer c WHERE ${PLACES}`);
    await expect(async () => expect(numberIn(await parts.first().textContent())).toBe(inPlaces)).toPass();
  });

  await test.step('a window of purchases', async () => {
    // The last button is of the outermost group.
    await page.getByRole('button', { name: 'Condition', exact: true }).last().click();
    await page
      .getByRole('listbox', { name: 'Condition' })
      .getByRole('option', { name: 'Purchases', exact: true })
      .click();
    const purchases = page.getByRole('group', { name: 'Purchases', exact: true });
    await purchases.getByLabel('Number of orders, from').fill('2');
    await purchases.getByLabel('Purchases, days').fill(String(DAYS));
    const expected = await count(`${WOMEN} AND ${PLACES} AND ${LATELY}`);
    expect(expected).toBeGreaterThan(0);
    await expect(async () => expect(await shownCount(page)).toBe(expected)).toPass({ timeout: 20_000 });
  });

  await test.step('the sentence says it, and undoing takes a step back', async () => {
    await expect(page.getByRole('note', { name: 'In words' })).toContainText(
      'gender: Female, (state: CA or state: TX), and purchases: (number of orders at least 2',
    );
    await page.getByRole('button', { name: 'Remove: Purchases' }).click();
    const without = await count(`${WOMEN} AND ${PLACES}`);
    await expect(async () => expect(await shownCount(page)).toBe(without)).toPass({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByLabel('Purchases, days')).toHaveValue(String(DAYS));
  });
});
