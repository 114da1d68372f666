import { accessibilityViolations } from './accessibility';
import { signIn } from './pages';
import { record } from './record';
import { expect, test } from './test';

test('a privacy officer finds in the trail that they have just looked at a customer', async ({ page }) => {
  const [row] = await record<{ id: string }>('SELECT CAST(MIN(id) AS CHAR) AS id FROM customer');
  const id = row?.id ?? '';
  await signIn(page, 'privacy-officer', `/customers/${id}`);
  await page.getByRole('link', { name: 'Who looked at this customer' }).click();
  await expect(page).toHaveURL(new RegExp(`/audit\\?customer=${id}$`));
  await expect(page.getByLabel('Customer id')).toHaveValue(id);

  const latest = page.getByRole('table', { name: 'Entries' }).getByRole('row').nth(1);
  // Entries are shown a second or so after they happened.
  await expect(async () => {
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(latest).toContainText('Looked at customers', { timeout: 1_000 });
    await expect(latest).toContainText('privacy-officer', { timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await expect(latest.getByRole('link', { name: `Customer ${id}` })).toHaveAttribute(
    'href',
    `/customers/${id}`,
  );
  expect(await accessibilityViolations(page)).toEqual([]);

  await page.getByLabel('Action').selectOption({ label: 'Erased a customer' });
  await expect(page).toHaveURL(/action=ERASE_CUSTOMER/);
  await page.reload();
  await expect(page.getByLabel('Action')).toHaveValue('ERASE_CUSTOMER');
});

test('an admin neither sees the trail nor may ask for it', async ({ page }) => {
  await signIn(page, 'admin', '/segments');
  await expect(page.getByRole('link', { name: 'Audit', exact: true })).toHaveCount(0);
  await page.goto('/audit');
  await expect(page.getByText('This is not open to you')).toBeVisible();
});

test('on a phone entries are cards, and nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'privacy-officer', '/audit');
  await expect(page.getByRole('list', { name: 'Entries' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await accessibilityViolations(page)).toEqual([]);
});
