import { expect, type Locator, type Page } from '@playwright/test';
import { account } from './installation';

/** Through the front door: our sign-in page, then Keycloak's. */
export async function signIn(page: Page, role: string, place = '/') {
  const { username, password } = account(role);
  await page.goto(place);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.locator('#username').fill(username);
  await page.locator('#password').fill(password);
  await page.locator('#kc-login').click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

export async function signOut(page: Page) {
  await page.getByRole('button', { name: /: account$/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
}

/** The number once it has caught up with the builder. */
export async function shownCount(page: Page): Promise<number> {
  const count = page.getByTestId('count');
  await expect(count).toHaveAttribute('aria-busy', 'false');
  await expect(count).toHaveText(/\d/);
  return numberIn(await count.innerText());
}

export async function addCondition(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Condition', exact: true }).first().click();
  await conditionOption(page, name).click();
  return page.getByRole('group', { name, exact: true });
}

/** In the builder's menu: the sort order has options of the same names. */
export function conditionOption(page: Page, name: string): Locator {
  return page.getByRole('listbox', { name: 'Condition' }).getByRole('option', { name, exact: true });
}

export async function chooseValue(page: Page, condition: Locator, value: string) {
  const input = condition.getByRole('combobox').or(condition.getByRole('textbox')).first();
  await input.click();
  await input.fill(value);
  await page.getByRole('option', { name: value, exact: true }).click();
  await page.keyboard.press('Escape');
}

/** As somebody does who follows a link. */
export function addressOf(filter: unknown, place = '/segments'): string {
  return `${place}?filter=${encodeURIComponent(JSON.stringify(filter))}`;
}

/** Saves what stands in the builder, for everybody who may use segments. */
export async function saveAs(page: Page, name: string) {
  await page.getByRole('button', { name: 'Save as new …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save as a new segment' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog.getByRole('radio', { name: /^Everybody/ }).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

export function numberIn(text: string | null): number {
  return Number((text ?? '').replaceAll(/\D/g, ''));
}
