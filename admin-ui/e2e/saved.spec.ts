import { accessibilityViolations } from './accessibility';
import { addressOf, shownCount, signIn, saveAs } from './pages';
import { record } from './record';
import { expect, test } from './test';

const FILTER = { all: [{ gender: { in: ['FEMALE'] } }, { age: { gte: 25, lte: 44 } }] };

test('a segment is saved, changed by two at once, and brought back', async ({ page, colleague: admin }) => {
  const name = `Women ${Date.now()}`;
  await signIn(page, 'marketing', addressOf(FILTER));
  const saved = await test.step('marketing saves it', async () => {
    const counted = await shownCount(page);
    await saveAs(page, name);
    expect(await shownCount(page)).toBe(counted);
    return new URL(page.url()).searchParams.get('segment') ?? '';
  });

  await test.step('it is found by its name, with its size', async () => {
    await page.goto('/segments/saved');
    await page.getByLabel('Part of the name').fill(name);
    const row = page.getByRole('row', { name: new RegExp(name) });
    await expect(row).toContainText(/\d/);
    expect(await accessibilityViolations(page)).toEqual([]);
    await row.getByRole('link', { name: `Open in the builder: ${name}` }).click();
    await expect(page.getByLabel('Age, to')).toHaveValue('44');
  });

  await test.step('an admin changes it meanwhile', async () => {
    await signIn(admin, 'admin', `/segments?segment=${saved}`);
    await admin.getByLabel('Age, to').fill('54');
    await admin.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(admin.getByText('Saved', { exact: true })).toBeVisible();
  });

  await test.step('marketing is told of it, and loses nothing', async () => {
    await page.getByLabel('Age, to').fill('34');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const conflict = page.getByRole('alert');
    await expect(conflict).toContainText('admin changed this segment meanwhile');
    await expect(conflict).toContainText('25 to 54');
    await expect(page.getByLabel('Age, to')).toHaveValue('34');
    expect(await accessibilityViolations(page)).toEqual([]);
    await conflict.getByRole('button', { name: 'Take theirs, discard mine' }).click();
    await expect(page.getByLabel('Age, to')).toHaveValue('54');
  });

  await test.step('the history brings the first definition back', async () => {
    await page.getByRole('link', { name: 'Details and history' }).click();
    const history = page.getByRole('region', { name: 'History' });
    await expect(history.getByRole('listitem').filter({ hasText: 'now' })).toContainText('admin');
    await history.getByRole('button', { name: /^Bring back/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Bring back' }).click();
    await expect(page.getByRole('region', { name: 'Who is meant' })).toContainText('25 to 44');
    const [row] = await record<{ revisions: number }>(
      'SELECT COUNT(*) AS revisions FROM segment_definition WHERE segment_id = ?',
      [saved],
    );
    expect(Number(row?.revisions)).toBe(3);
    expect(await accessibilityViolations(page)).toEqual([]);
  });
});
