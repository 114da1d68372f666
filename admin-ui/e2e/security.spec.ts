import { installation } from './installation';
import { signIn } from './pages';
import { expect, test } from './test';

test('the session’s cookie is out of reach of scripts and of other sites', async ({ page, context }) => {
  await signIn(page, 'service', '/segments');
  const cookies = await context.cookies(installation().app);
  expect(cookies.find(({ name }) => name === 'SESSION')).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  expect(cookies.filter(({ httpOnly }) => !httpOnly).map(({ name }) => name)).toEqual(['XSRF-TOKEN']);
  expect(await page.evaluate(() => document.cookie)).not.toContain('SESSION');
});

test('a script that somebody smuggles into a page does not run, and is noticed', async ({
  page,
  complaints,
}) => {
  await signIn(page, 'service', '/segments');
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.body.dataset.smuggled = "yes"';
    document.body.append(script);
    return 'smuggled' in document.body.dataset;
  });
  expect(ran).toBe(false);
  await expect
    .poll(() => complaints)
    .toContainEqual(expect.stringContaining('Content security policy: script-src-elem forbids inline'));
  complaints.length = 0;
});
