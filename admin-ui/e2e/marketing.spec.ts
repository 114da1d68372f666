import { addCondition, chooseValue, shownCount, signIn, signOut } from './pages';
import { countSegment } from './record';
import { expect, test } from './test';

test('marketing builds a segment by clicking, and its number is the record’s', async ({ page }) => {
  await signIn(page, 'marketing', '/segments');

  await test.step('the builder counts what the record holds', async () => {
    await chooseValue(page, await addCondition(page, 'Gender'), 'Female');
    const age = await addCondition(page, 'Age');
    await age.getByLabel('Age, from').fill('25');
    await age.getByLabel('Age, to').fill('44');
    await chooseValue(page, await addCondition(page, 'State'), 'CA');
    const spend = await addCondition(page, 'Lifetime spend');
    await spend.getByLabel('Lifetime spend, from').fill('500');
    const expected = await countSegment();
    await expect(async () => expect(await shownCount(page)).toBe(expected)).toPass({ timeout: 20_000 });
  });

  await test.step('the chosen bars show it, and a reload keeps it', async () => {
    const gender = page.getByRole('region', { name: 'Gender', exact: true });
    await expect(gender.getByRole('button', { name: /^Female/ })).toHaveAttribute('aria-pressed', 'true');
    const before = await shownCount(page);
    await page.reload();
    await expect(page.getByLabel('Age, from')).toHaveValue('25');
    await expect(async () => expect(await shownCount(page)).toBe(before)).toPass({ timeout: 20_000 });
  });

  await test.step('a facet’s number is what a click on it leads to', async () => {
    const channel = page.getByRole('region', { name: 'Ever bought through', exact: true });
    const bar = channel.getByRole('button', { name: /^Web/ });
    const promised = Number((await bar.innerText()).replaceAll(/\D/g, ''));
    await bar.click();
    await expect(bar).toHaveAttribute('aria-pressed', 'true');
    await expect(async () => expect(await shownCount(page)).toBe(promised)).toPass({ timeout: 20_000 });
  });

  await test.step('a row opens the customer, with a covered name', async () => {
    await page.getByRole('table', { name: 'Customers' }).getByRole('link').first().click();
    await expect(page).toHaveURL(/\/customers\/[^/?]+$/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('•••');
    await expect(page.getByRole('region', { name: 'Over their lifetime' })).toBeVisible();
    await page.goBack();
    await expect(page.getByLabel('Age, from')).toHaveValue('25');
  });

  await test.step('marketing finds nobody by name', async () => {
    await expect(page.getByRole('link', { name: 'Customers', exact: true })).toHaveCount(0);
    await page.goto('/customers');
    await expect(page.getByText('Finding people by name is not part of your role')).toBeVisible();
  });

  await signOut(page);
});
