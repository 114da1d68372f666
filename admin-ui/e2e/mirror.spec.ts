import { accessibilityViolations } from './accessibility';
import { signIn } from './pages';
import { expect, test } from './test';

test('an admin checks the index, and sees that it equals the record', async ({ page }) => {
  await signIn(page, 'admin', '/segments');
  await page.getByRole('link', { name: 'Mirror', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mirror' })).toBeVisible();
  await expect(page.getByText('Searches are up to date')).toBeVisible();
  expect(await accessibilityViolations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Check …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Check the index?' });
  await expect(dialog.getByText('whatever differs is mirrored again')).toBeVisible();
  await dialog.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(dialog).toHaveCount(0);

  const latest = page.getByRole('region', { name: 'Rebuilds and checks' }).getByRole('listitem').first();
  // Not one that the schedule began; and it may take a while.
  await expect(latest).toContainText('by ', { timeout: 60_000 });
  await expect(latest).toContainText('Check');
  await expect(latest).toContainText('Succeeded');
  await expect(latest).toContainText('Everything was equal');
  await expect(page.getByRole('button', { name: 'Check …' })).toBeEnabled();
});

test('service neither sees the mirror nor may ask for it', async ({ page }) => {
  await signIn(page, 'service', '/segments');
  await expect(page.getByRole('link', { name: 'Mirror', exact: true })).toHaveCount(0);
  await page.goto('/mirror');
  await expect(page.getByText('This is not open to you')).toBeVisible();
});
