import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { inventAccess } from '@/testing/fake/access';
import { inventReveals } from '@/testing/fake/reveals';
import { accessibilityViolations, renderApp } from '@/testing/render-app';
import { PEOPLE, serveAs, server } from '@/testing/server';

type User = ReturnType<typeof renderApp>['user'];

const REASON = 'Ticket 4711, invoice in dispute';
const NOTES = 'Prefers to be called in the evening.';
/** Has notes, purchases and a membership. */
const ADA = PEOPLE[0];
const place = `/customers/${ADA?.id ?? ''}`;
const amounts = 'Show … amounts and credit rating';

async function openDialog(user: User, section: string, button: string) {
  const region = await screen.findByRole('region', { name: section });
  await user.click(await within(region).findByRole('button', { name: button }));
  return within(await screen.findByRole('dialog'));
}

async function revealNotes(user: User) {
  const dialog = await openDialog(user, 'Profile', 'Show … notes and tax number');
  await user.type(dialog.getByLabelText('Why do you need it?'), REASON);
  await user.click(dialog.getByRole('button', { name: 'Show for 10 min' }));
}

/** Whatever is asked from now on. */
function refuse(extensions: Record<string, string>) {
  server.use(
    http.post('*/graphql', () =>
      HttpResponse.json({ data: null, errors: [{ message: 'Refused', extensions }] }),
    ),
  );
}

describe('a reveal', () => {
  it('shows one kind of data of the customer, says until when, and leaves the rest covered', async () => {
    const asked = serveAs('service');
    const { user } = renderApp(place);
    const profile = within(await screen.findByRole('region', { name: 'Profile' }));
    expect(profile.queryByText(NOTES)).not.toBeInTheDocument();
    await revealNotes(user);
    expect(await profile.findByText(NOTES)).not.toHaveAttribute('data-masked');
    expect(profile.getByText(/^uncovered until \d+:\d\d [AP]M, 10 min left$/)).toBeInTheDocument();
    expect(profile.getByRole('button', { name: amounts })).toBeInTheDocument();
    expect(screen.getAllByText(/≥ \$/).length).toBeGreaterThan(0);
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(asked.find(({ operationName }) => operationName === 'RevealCustomer')?.variables).toEqual({
      id: ADA?.id,
      category: 'SENSITIVE',
      reason: REASON,
    });
    expect(await accessibilityViolations(screen.getByRole('region', { name: 'Profile' }))).toEqual([]);
  });

  it('shows exact amounts of the lifetime and of every order', async () => {
    serveAs('service');
    const { user, container } = renderApp(place);
    await screen.findAllByText(/≥ \$/);
    const dialog = await openDialog(user, 'Purchases', amounts);
    await user.type(dialog.getByLabelText('Why do you need it?'), REASON);
    await user.click(dialog.getByRole('button', { name: 'Show for 10 min' }));
    await waitFor(() => expect(screen.getAllByText(/^uncovered until/)).toHaveLength(3));
    await waitFor(() => expect(container).not.toHaveTextContent('≥'));
    const purchases = screen.getByRole('region', { name: 'Purchases' });
    const cents = ADA?.purchases[0]?.cents ?? 0;
    expect(purchases).toHaveTextContent(
      new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(cents / 100),
    );
  });

  it('is asked for with the keyboard, and leaves the focus where the button was', async () => {
    serveAs('service');
    const { user } = renderApp(place);
    (await screen.findByRole('button', { name: 'Show … notes and tax number' })).focus();
    await user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'Show notes and tax number?' });
    await waitFor(() => expect(within(dialog).getByLabelText('Why do you need it?')).toHaveFocus());
    await user.keyboard('{Escape}');
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(document.activeElement).toContainElement(
      screen.getByRole('button', { name: 'Show … notes and tax number' }),
    );
    await revealNotes(user);
    const notice = await screen.findByText(/^uncovered until/);
    await waitFor(() => expect(document.activeElement).toContainElement(notice));
  });

  it('says before what happens, and wants a reason of the right length', async () => {
    const asked = serveAs('service');
    const { user } = renderApp(place);
    const dialog = await openDialog(user, 'Profile', amounts);
    expect(
      dialog.getByText(/for you alone, of this customer alone, for 10 min; then it is covered again/),
    ).toBeInTheDocument();
    expect(
      dialog.getByText(/noted in the audit trail, with your reason\. .* 30 times an hour/),
    ).toBeInTheDocument();
    expect(dialog.getByText(/Name a ticket, not a person/)).toBeInTheDocument();
    const reason = dialog.getByLabelText('Why do you need it?');
    await user.type(reason, '  because   ');
    await user.click(dialog.getByRole('button', { name: 'Show for 10 min' }));
    expect(dialog.getByText('Write 10 to 500 characters; so far it is 7.')).toBeInTheDocument();
    expect(reason).toHaveFocus();
    expect(reason).toBeInvalid();
    expect(await accessibilityViolations(document.body)).toEqual([]);
    await user.clear(reason);
    await user.click(reason);
    await user.paste('x'.repeat(501));
    expect(dialog.getByText('Write 10 to 500 characters; so far it is 501.')).toBeInTheDocument();
    await user.keyboard('{Backspace}');
    expect(reason).not.toBeInvalid();
    expect(asked.filter(({ operationName }) => operationName === 'RevealCustomer')).toEqual([]);
  });

  it('is over after its time, without a reload', async () => {
    serveAs('service', { reveals: inventReveals(2) });
    const { user } = renderApp(place);
    const dialog = await openDialog(user, 'Profile', 'Show … notes and tax number');
    await user.type(dialog.getByLabelText('Why do you need it?'), REASON);
    await user.click(dialog.getByRole('button', { name: 'Show for 2 sec' }));
    expect(await screen.findByText(NOTES)).toBeInTheDocument();
    expect(screen.getByText(/, [12] sec left$/)).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByText(NOTES)).not.toBeInTheDocument());
    expect(screen.getByRole('button', { name: 'Show … notes and tax number' })).toBeInTheDocument();
    expect(screen.queryByText(/^uncovered until/)).not.toBeInTheDocument();
  });

  it('takes the data off the screen when it is over and the server cannot be reached', async () => {
    serveAs('service', { reveals: inventReveals(2) });
    const { user } = renderApp(place);
    const dialog = await openDialog(user, 'Profile', 'Show … notes and tax number');
    await user.type(dialog.getByLabelText('Why do you need it?'), REASON);
    await user.click(dialog.getByRole('button', { name: 'Show for 2 sec' }));
    await screen.findByText(NOTES);
    server.use(http.post('*/graphql', () => HttpResponse.error()));
    await waitFor(() => expect(screen.queryByText(NOTES)).not.toBeInTheDocument());
    expect(screen.getByRole('alert')).toHaveTextContent('The server cannot be reached');
  });

  it('lasts over a reload', async () => {
    const reveals = inventReveals();
    serveAs('service', { reveals });
    const before = renderApp(place);
    await revealNotes(before.user);
    await screen.findByText(NOTES);
    before.unmount();
    serveAs('service', { reveals });
    renderApp(place);
    expect(await screen.findByText(NOTES)).toBeInTheDocument();
    expect(screen.getByText(/^uncovered until/)).toBeInTheDocument();
  });

  it('says when it was the most for an hour', async () => {
    serveAs('service', { reveals: inventReveals(600, 0) });
    const { user } = renderApp(place);
    await revealNotes(user);
    const dialog = within(screen.getByRole('dialog'));
    expect(await dialog.findByRole('alert')).toHaveTextContent('That is the most for one hour');
    expect(await accessibilityViolations(document.body)).toEqual([]);
    await user.type(dialog.getByLabelText('Why do you need it?'), '!');
    expect(dialog.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('says when the server refuses the category, or the reason', async () => {
    serveAs('service');
    const { user } = renderApp(place);
    const dialog = await openDialog(user, 'Profile', 'Show … notes and tax number');
    refuse({ code: 'VALIDATION', argument: 'category' });
    await user.type(dialog.getByLabelText('Why do you need it?'), REASON);
    await user.click(dialog.getByRole('button', { name: 'Show for 10 min' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('This cannot be uncovered');
    refuse({ code: 'VALIDATION', argument: 'reason' });
    await user.click(dialog.getByRole('button', { name: 'Show for 10 min' }));
    expect(await dialog.findByText(/^Write 10 to 500 characters/)).toBeInTheDocument();
    expect(dialog.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('is a matter of the permission, not of the role', async () => {
    const access = inventAccess();
    const marketing = access.report().roles.find(({ role }) => role === 'marketing');
    if (!marketing) throw new Error('no marketing');
    access.change([{ ...marketing, permissions: ['REVEAL'] }]);
    serveAs('marketing', { access });
    const { user } = renderApp(place);
    expect(await screen.findByRole('heading', { level: 1, name: 'A•••' })).toBeInTheDocument();
    const dialog = await openDialog(user, 'Membership', 'Show … names and numbers');
    expect(screen.getByRole('dialog', { name: 'Show names and numbers?' })).toBeInTheDocument();
    await user.type(dialog.getByLabelText('Why do you need it?'), REASON);
    await user.click(dialog.getByRole('button', { name: 'Show for 10 min' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Ada Winterbourne' })).toBeInTheDocument();
    expect(
      within(screen.getByRole('region', { name: 'Contact' })).getByRole('button', {
        name: 'Show … contact data',
      }),
    ).toBeInTheDocument();
  });

  it('is not offered without the permission', async () => {
    const asked = serveAs('marketing');
    renderApp(place);
    await screen.findByRole('region', { name: 'Contact' });
    expect(screen.queryByRole('button', { name: /^Show …/ })).not.toBeInTheDocument();
    expect(asked.find(({ operationName }) => operationName === 'ReadCustomer')?.query).not.toContain(
      'reveal',
    );
  });
});
