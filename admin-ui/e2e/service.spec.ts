import { conditionOption, signIn } from './pages';
import { record, segment } from './record';
import { expect, test } from './test';

interface Known {
  id: string;
  display_name: string;
}

test('service finds a customer of the segment by part of the name', async ({ page }) => {
  const [known] = await record<Known>(
    `SELECT CAST(c.id AS CHAR) AS id, c.display_name ${segment()} AND c.display_name IS NOT NULL ORDER BY c.id LIMIT 1`,
  );
  if (!known) throw new Error('The record holds nobody of this segment');
  // The beginnings of the words, as somebody types who half remembers.
  const scrap = known.display_name
    .split(/\s+/)
    .map((word) => word.slice(0, Math.max(3, word.length - 1)))
    .join(' ');

  await signIn(page, 'service', '/customers');
  const search = page.getByRole('combobox', { name: 'Find a customer' });
  await search.fill(scrap);
  const found = page.getByRole('option', { name: new RegExp(escaped(known.display_name)) });
  await expect(found.first()).toBeVisible();
  await search.press('Enter');
  await expect(page).toHaveURL(/\/customers\/[^/?]+$/);

  await page.goto(`/customers/${known.id}`);
  await expect(page.getByRole('heading', { level: 1, name: known.display_name })).toBeVisible();
  await expect(page).toHaveTitle(`${known.display_name} · Clientele`);
  // What service may only see covered says so.
  await expect(page.getByRole('region', { name: 'Over their lifetime' })).toContainText('≥');
});

test('service cannot filter or sort by what it sees covered', async ({ page }) => {
  await signIn(page, 'service', '/segments');
  await page.getByRole('button', { name: 'Condition', exact: true }).click();
  await expect(conditionOption(page, 'Age')).toBeVisible();
  await expect(page.getByRole('option', { name: 'Lifetime spend' })).toHaveCount(0);
  await expect(page.getByLabel('Sort by')).not.toContainText('Lifetime spend');
});

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
