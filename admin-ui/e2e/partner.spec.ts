import { expect, test } from '@playwright/test';
import { installation } from './installation';
import { addCondition, shownCount, signIn } from './pages';

test('a partner sees neither names nor amounts', async ({ page }) => {
  // Partners are programs first; an installation need not give them a person's account.
  test.skip(!installation().users.partner, 'no partner account here');
  await signIn(page, 'partner', '/segments');
  await shownCount(page);
  await expect(page.getByRole('columnheader', { name: /Spend/ })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Lifetime spend' })).toHaveCount(0);
  await addCondition(page, 'Age');
  await page.getByRole('button', { name: 'Condition', exact: true }).click();
  await expect(page.getByRole('menuitem', { name: 'Lifetime spend' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.goto('/customers');
  await expect(page.getByText('Finding people by name is not part of your role')).toBeVisible();
});
