import type { Page } from '@playwright/test';
import { accessibilityViolations } from './accessibility';
import { signIn } from './pages';
import { record } from './record';
import { expect, test } from './test';

/** Through the page, as an admin does it: choose, review, save. */
async function choose(page: Page, right: string, visibility: string) {
  await page.getByRole('combobox', { name: right }).selectOption(visibility);
  await page.getByRole('button', { name: 'Review …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save these changes?' });
  await expect(dialog.getByText(new RegExp(`^${right} — .* → ${visibility}$`))).toBeVisible();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('Saved.')).toBeVisible();
}

test('an admin covers contact data, and service obeys within five seconds', async ({
  page,
  colleague: service,
}) => {
  const [reachable] = await record<{ id: string }>(
    "SELECT CAST(MIN(customer_id) AS CHAR) AS id FROM customer_contact_point WHERE kind = 'EMAIL'",
  );
  const place = `/customers/${reachable?.id ?? ''}`;
  await signIn(service, 'service', place);
  const contact = service.getByRole('region', { name: 'Contact' });
  await expect(contact).toContainText('@');
  await expect(contact).not.toContainText('•••');

  // Whatever goes wrong, the way back below must not be held up by the question about unsaved changes.
  page.on('dialog', (dialog) => void dialog.accept());
  await signIn(page, 'admin', '/segments');
  await page.getByRole('link', { name: 'Access', exact: true }).click();
  await expect(page.getByRole('table', { name: 'Roles and their rights' })).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'What a role sees' }).getByRole('definition'),
  ).not.toHaveCount(0);
  expect(await accessibilityViolations(page)).toEqual([]);

  try {
    await choose(page, 'service: Contact data', 'masked');
    // The promise is about when it is asked, not about how long a page takes to be drawn.
    await page.waitForTimeout(5_000);
    await service.goto(place);
    await expect(contact).toContainText('•••');
    const latest = page.getByRole('region', { name: 'Who changed what' }).getByRole('listitem').first();
    await expect(latest).toContainText('service: Contact data — visible → masked');
  } finally {
    await page.goto('/access');
    await choose(page, 'service: Contact data', 'visible');
  }
});

test('an admin cannot give up governing, and is told why', async ({ page }) => {
  await signIn(page, 'admin', '/access');
  await page.getByRole('checkbox', { name: 'admin: Govern access' }).uncheck();
  await page.getByRole('button', { name: 'Review …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save these changes?' });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByRole('alert')).toContainText('unable to govern access');
  expect(await accessibilityViolations(page)).toEqual([]);
});

test('service neither sees the rules nor may ask for them', async ({ page }) => {
  await signIn(page, 'service', '/segments');
  await expect(page.getByRole('link', { name: 'Access', exact: true })).toHaveCount(0);
  await page.goto('/access');
  await expect(page.getByText('This is not open to you')).toBeVisible();
});

test('on a phone there is one role at a time, and nothing to scroll sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'admin', '/access');
  await page.getByLabel('Role', { exact: true }).selectOption('service');
  await expect(page.getByRole('combobox', { name: 'service: Contact data' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'admin: Contact data' })).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await accessibilityViolations(page)).toEqual([]);
});
