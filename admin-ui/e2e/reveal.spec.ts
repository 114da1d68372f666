import { accessibilityViolations } from './accessibility';
import { signIn } from './pages';
import { record } from './record';
import { expect, test } from './test';

interface Rated {
  id: string;
  rating: string;
}

const REASON = 'Ticket 4711, invoice in dispute';

test('service has amounts of one customer shown, and the trail tells why', async ({ page, colleague }) => {
  const [rated] = await record<Rated>(
    `SELECT CAST(c.id AS CHAR) AS id, c.credit_rating AS rating FROM customer c
     WHERE c.credit_rating IS NOT NULL AND EXISTS (SELECT 1 FROM purchase_order o WHERE o.customer_id = c.id)
     ORDER BY c.id DESC LIMIT 1`,
  );
  if (!rated) throw new Error('The record holds nobody with a credit rating and a purchase');
  await signIn(page, 'service', `/customers/${rated.id}`);
  const profile = page.getByRole('region', { name: 'Profile' });
  const lifetime = page.getByRole('region', { name: 'Over their lifetime' });
  const purchases = page.getByRole('region', { name: 'Purchases' });

  await test.step('it is covered until a reason is given', async () => {
    await expect(purchases).toContainText('≥');
    await expect(profile).not.toContainText(rated.rating);
    await profile.getByRole('button', { name: 'Show … amounts and credit rating' }).click();
    const dialog = page.getByRole('dialog', { name: 'Show amounts and credit rating?' });
    await expect(dialog).toContainText('for 10 min');
    await dialog.getByRole('button', { name: 'Show for 10 min' }).click();
    await expect(dialog).toContainText('Write 10 to 500 characters');
    expect(await accessibilityViolations(page)).toEqual([]);
    await dialog.getByLabel('Why do you need it?').fill(REASON);
    await dialog.getByRole('button', { name: 'Show for 10 min' }).click();
    await expect(dialog).toHaveCount(0);
  });

  await test.step('then the values are shown, and until when', async () => {
    await expect(profile).toContainText(rated.rating);
    await expect(profile).toContainText(/uncovered until \d+:\d\d [AP]M, 10 min left/);
    await expect(lifetime).not.toContainText('≥');
    await expect(purchases).not.toContainText('≥');
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  await test.step('a reload keeps it, also on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.reload();
    await expect(profile).toContainText(rated.rating);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  await test.step('the trail tells who, what and why', async () => {
    await signIn(colleague, 'privacy-officer', `/audit?customer=${rated.id}&action=REVEAL`);
    const latest = colleague.getByRole('table', { name: 'Entries' }).getByRole('row').nth(1);
    // Entries are shown a second or so after they happened.
    await expect(async () => {
      await colleague.getByRole('button', { name: 'Refresh' }).click();
      await expect(latest).toContainText(REASON, { timeout: 1_000 });
    }).toPass({ timeout: 20_000 });
    await expect(latest).toContainText('Revealed masked data');
    await expect(latest).toContainText('Money');
    await expect(latest).toContainText('service');
  });
});

test('marketing is offered no way behind its masks', async ({ page }) => {
  const [row] = await record<{ id: string }>('SELECT CAST(MIN(id) AS CHAR) AS id FROM customer');
  await signIn(page, 'marketing', `/customers/${row?.id ?? ''}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('•••');
  await expect(page.getByRole('button', { name: /^Show …/ })).toHaveCount(0);
});
