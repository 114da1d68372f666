import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { inventAccess } from '@/testing/fake/access';
import { narrowScreen } from '@/testing/narrow-screen';
import { accessibilityViolations, renderApp } from '@/testing/render-app';
import { serveAs } from '@/testing/server';

type User = ReturnType<typeof renderApp>['user'];

async function openAccess() {
  const access = inventAccess();
  const asked = serveAs('admin', { access });
  const app = renderApp('/access');
  await screen.findByRole('table', { name: 'Roles and their rights' });
  return { ...app, asked, access };
}

/** By its label: asking all cells for their roles and names would take a second each time. */
function seen(label: string | RegExp) {
  return screen.getByLabelText(label);
}

async function review(user: User) {
  await user.click(screen.getByRole('button', { name: 'Review …' }));
  return within(await screen.findByRole('dialog', { name: 'Save these changes?' }));
}

/** The menu's dropdown is hidden from the tree while it is being placed. */
async function chooseAction(user: User, role: string, action: string) {
  await user.click(screen.getByRole('button', { name: `Actions for ${role}` }));
  await user.click(await screen.findByRole('menuitem', { hidden: true, name: action }));
}

async function addRole(user: User, name: string) {
  await user.click(screen.getByRole('button', { name: 'Add a role …' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Add a role' }));
  await user.type(dialog.getByLabelText('Its name in the identity provider'), name);
  return dialog;
}

describe('access page', () => {
  it('shows what each role has, and has no accessibility violations', async () => {
    const { container } = await openAccess();
    expect(seen('marketing: Contact data')).toHaveValue('MASKED');
    expect(seen('partner: Money')).toHaveValue('HIDDEN');
    expect(seen('admin: Govern access')).toBeChecked();
    expect(seen('service: Govern access')).not.toBeChecked();
    expect(seen('partner: Only customers who consent to sharing')).toBeChecked();
    expect(seen('partner: Counts')).toHaveDisplayValue('in steps of 10');
    expect(screen.getByText('Nothing has been changed yet')).toBeInTheDocument();
    expect(document.title).toBe('Access · Clientele');
    await screen.findByText('Muster Trading Ltd');
    expect(await accessibilityViolations(container)).toEqual([]);
  });

  it('is neither linked nor asked for without the permission to govern', async () => {
    const asked = serveAs('privacy-officer');
    renderApp('/access');
    expect(
      await screen.findByRole('heading', { level: 1, name: 'This is not open to you' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Access' })).not.toBeInTheDocument();
    expect(asked.map(({ operationName }) => operationName)).toEqual(['Viewer']);
  });

  it('shows one role at a time on a narrow screen', async () => {
    narrowScreen();
    const { user } = await openAccess();
    expect(seen('admin: Contact data')).toBeInTheDocument();
    expect(screen.queryByLabelText('service: Contact data')).not.toBeInTheDocument();
    await user.selectOptions(seen('Role'), 'service');
    expect(seen('service: Contact data')).toBeInTheDocument();
    expect(screen.queryByLabelText('admin: Contact data')).not.toBeInTheDocument();
    expect(seen('Seen by')).toHaveValue('service');
  });
});

describe('draft of the rules', () => {
  it('marks and counts what was changed, until it is changed back', async () => {
    const { user } = await openAccess();
    await user.selectOptions(seen('marketing: Contact data'), 'hidden');
    await user.click(seen('service: Watch the mirror'));
    expect(screen.getByText('2 changes are not saved')).toBeInTheDocument();
    expect(seen('marketing: Contact data')).toHaveAccessibleDescription('was masked');
    await user.selectOptions(seen('marketing: Contact data'), 'masked');
    await user.click(seen('service: Watch the mirror'));
    expect(screen.queryByText(/not saved/)).not.toBeInTheDocument();
    expect(seen('marketing: Contact data')).not.toHaveAccessibleDescription();
  });

  it('is discarded on request', async () => {
    const { user } = await openAccess();
    await user.selectOptions(seen('marketing: Contact data'), 'hidden');
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    expect(seen('marketing: Contact data')).toHaveValue('MASKED');
  });

  it('is reviewed in sentences, and saved with the changed roles only, in full', async () => {
    const { user, asked } = await openAccess();
    await user.selectOptions(seen('marketing: Contact data'), 'hidden');
    const dialog = await review(user);
    expect(dialog.getByText('marketing: Contact data — masked → hidden')).toBeInTheDocument();
    expect(dialog.queryByText(/see or do more/)).not.toBeInTheDocument();
    expect(await accessibilityViolations(screen.getByRole('dialog'))).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/^Saved/)).toBeInTheDocument();
    const { variables } = asked.find(({ operationName }) => operationName === 'ChangeAccess') ?? {};
    expect(variables).toMatchObject({
      revision: 1,
      roles: [
        {
          role: 'marketing',
          permissions: ['USE_SEGMENTS', 'EDIT_SEGMENTS', 'EXPORT_CUSTOMERS'],
          limitedToConsent: false,
        },
      ],
    });
    const [{ categories }] = variables?.roles as [{ categories: unknown[] }];
    expect(categories).toHaveLength(11);
    expect(categories).toContainEqual({ category: 'CONTACT', visibility: 'HIDDEN' });
    expect(categories).toContainEqual({ category: 'IDENTITY', visibility: 'MASKED' });
    const history = within(screen.getByRole('region', { name: 'Who changed what' }));
    expect(history.getByText('marketing: Contact data — masked → hidden')).toBeInTheDocument();
    expect(history.getByText('Sample admin')).toBeInTheDocument();
    expect(seen('marketing: Contact data')).not.toHaveAccessibleDescription();
  });

  it('warns when a role would see or do more', async () => {
    const { user } = await openAccess();
    await user.selectOptions(seen('partner: Money'), 'visible');
    await user.click(seen(/^partner: Only customers/));
    await user.selectOptions(seen('service: Contact data'), 'hidden');
    const dialog = await review(user);
    expect(dialog.getByText('2 changes let a role see or do more')).toBeInTheDocument();
    expect(dialog.getAllByText('gives more')).toHaveLength(2);
  });

  it('is kept in a conflict, and laid over the new rules', async () => {
    const { user, access } = await openAccess();
    await user.selectOptions(seen('marketing: Contact data'), 'hidden');
    await user.selectOptions(seen('marketing: Money'), 'hidden');
    access.change([access.with('marketing', 'FINANCIAL', 'HIDDEN')]);
    access.change([access.with('service', 'CONTACT', 'MASKED')]);
    const dialog = await review(user);
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('Somebody else has changed the rules');
    expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
    await user.click(dialog.getByRole('button', { name: 'Load the new rules' }));
    await waitFor(() => expect(dialog.queryByRole('alert')).not.toBeInTheDocument());
    expect(dialog.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'marketing: Contact data — masked → hidden',
    ]);
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await screen.findByText(/^Saved/);
    expect(access.grantsOf('marketing')).toMatchObject({ CONTACT: 'HIDDEN', FINANCIAL: 'HIDDEN' });
    expect(access.grantsOf('service')).toMatchObject({ CONTACT: 'MASKED' });
    expect(seen('service: Contact data')).toHaveValue('MASKED');
  });

  it('says in the server’s words why it is not taken, and is kept', async () => {
    const { user } = await openAccess();
    await user.click(seen('admin: Govern access'));
    const dialog = await review(user);
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('would leave you unable to govern access');
    await user.click(dialog.getByRole('button', { name: 'Back' }));
    expect(screen.getByText('1 change is not saved')).toBeInTheDocument();
  });

  it('is not lost by leaving without a question', async () => {
    const { user, history } = await openAccess();
    await user.selectOptions(seen('marketing: Contact data'), 'hidden');
    await user.click(screen.getByRole('link', { name: 'Mirror' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Leave without saving?' }));
    await user.click(dialog.getByRole('button', { name: 'Back' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(seen('marketing: Contact data')).toHaveValue('HIDDEN');
    await user.click(screen.getByRole('link', { name: 'Mirror' }));
    await user.click(await screen.findByRole('button', { name: 'Leave' }));
    await waitFor(() => expect(history.location.pathname).toBe('/mirror'));
  });
});

describe('roles', () => {
  it('are added by name, with everything hidden', async () => {
    const { user, access } = await openAccess();
    const dialog = await addRole(user, 'shop{Enter}');
    await waitFor(() => expect(dialog.queryByRole('textbox')).not.toBeInTheDocument());
    expect(seen('shop: Identity')).toHaveValue('HIDDEN');
    expect(screen.queryByText(/not saved/)).not.toBeInTheDocument();
    await user.click(seen('shop: Record orders'));
    await user.click((await review(user)).getByRole('button', { name: 'Save' }));
    await screen.findByText(/^Saved/);
    expect(access.permissionsOf('shop')).toEqual(['RECORD_ORDERS']);
  });

  it.each([
    ['marketing', 'This role is there already'],
    ['a,b', /At most 100 letters/],
  ])('are not added as “%s”', async (name, reason) => {
    const { user } = await openAccess();
    const dialog = await addRole(user, name);
    expect(dialog.getByText(reason)).toBeInTheDocument();
    expect(dialog.getByRole('button', { name: 'Add' })).toBeDisabled();
  });

  it('lose everything on request, and get it back', async () => {
    const { user } = await openAccess();
    await chooseAction(user, 'partner', 'Take everything away');
    expect(seen('partner: Purchases')).toHaveValue('HIDDEN');
    expect(screen.getByText('5 changes are not saved')).toBeInTheDocument();
    await chooseAction(user, 'partner', 'Undo its changes');
    expect(seen('partner: Purchases')).toHaveValue('VISIBLE');
    expect(screen.queryByText(/not saved/)).not.toBeInTheDocument();
  });
});

describe('preview', () => {
  it('follows the draft, and says what is covered and what is hidden', async () => {
    const { user } = await openAccess();
    await user.selectOptions(seen('Seen by'), 'marketing');
    const preview = within(screen.getByRole('region', { name: 'What a role sees' }));
    const name = async () => (await preview.findByText('Name')).nextElementSibling;
    await waitFor(async () => expect(await name()).toHaveTextContent('N••• masked'));
    expect((await name())?.querySelector('[data-masked]')).toHaveTextContent('N•••');
    await user.selectOptions(seen('marketing: Identity'), 'visible');
    await waitFor(async () => expect((await name())?.textContent).toBe('Nadia Muster'));
    await user.selectOptions(seen('marketing: Identity'), 'hidden');
    await waitFor(async () => expect((await name())?.textContent).toBe('hidden'));
  });

  it('writes covered amounts as the pages do', async () => {
    const { user } = await openAccess();
    await user.selectOptions(seen('Seen by'), 'service');
    expect(await screen.findByText('≥ €200')).toBeInTheDocument();
  });
});
