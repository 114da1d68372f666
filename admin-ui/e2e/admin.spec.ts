import { accessibilityViolations } from './accessibility';
import { signIn } from './pages';
import { record } from './record';
import { expect, test } from './test';

test('an admin opens a customer without seeing how to reach them', async ({ page }) => {
  const [row] = await record<{ id: string }>(
    'SELECT CAST(MIN(customer_id) AS CHAR) AS id FROM purchase_order',
  );
  await signIn(page, 'admin', `/customers/${row?.id ?? ''}`);
  await expect(page.getByRole('region', { name: 'Purchases' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Contact' })).toHaveCount(0);
  await expect(page.getByText('Notes', { exact: true })).toHaveCount(0);
});

test('a customer who does not exist is said so, and the place survives signing in', async ({ page }) => {
  await signIn(page, 'admin', '/customers/999999999999');
  await expect(page.getByText('There is no such customer')).toBeVisible();
});

test('nothing is loaded from elsewhere, and nothing is inaccessible', async ({ page }) => {
  await signIn(page, 'admin', '/segments');
  const own = new URL(page.url()).origin;
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== own) elsewhere.push(request.url());
  });
  await page.reload();
  await expect(page.getByRole('table', { name: 'Customers' })).toBeVisible();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole('table', { name: 'Customers' }).getByRole('link').first().click();
  await expect(page.getByRole('region', { name: 'Purchases' })).toBeVisible();
  expect(await accessibilityViolations(page)).toEqual([]);
  expect(elsewhere).toEqual([]);
});
