import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { inventMirror } from '@/testing/fake/mirror';
import { accessibilityViolations, renderApp } from '@/testing/render-app';
import { PEOPLE, serveAs, server } from '@/testing/server';

const ADA = '/customers/1000';

async function choose(user: ReturnType<typeof renderApp>['user'], action: string, dialog: string) {
  await user.click(await screen.findByRole('button', { name: 'More actions' }));
  await user.click(await screen.findByRole('menuitem', { hidden: true, name: action }));
  return within(await screen.findByRole('dialog', { name: dialog }));
}

describe('removing a customer', () => {
  it('erases only after the number was typed, and says that the customer is gone', async () => {
    const asked = serveAs('privacy-officer', { people: [...PEOPLE] });
    const { user, container } = renderApp(ADA);
    const dialog = await choose(user, 'Erase …', 'Erase this customer for good?');
    const erase = dialog.getByRole('button', { name: 'Erase for good' });
    const input = dialog.getByLabelText('Type C-000001 to confirm');
    await user.type(input, 'C-00000{Enter}');
    expect(erase).toBeDisabled();
    expect(asked.filter(({ operationName }) => operationName === 'EraseCustomer')).toEqual([]);
    await user.type(input, '1');
    await user.click(erase);
    expect(
      await screen.findByRole('heading', { level: 1, name: 'This customer has been erased' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/searches no longer show it/)).toBeInTheDocument();
    expect(asked.find(({ operationName }) => operationName === 'AwaitWrite')?.variables).toEqual({
      token: 'without 1000',
    });
    expect(await accessibilityViolations(container)).toEqual([]);
  });

  it('takes the customer out of lists that were shown before', async () => {
    serveAs('privacy-officer', { people: [...PEOPLE] });
    const { user, history } = renderApp('/customers?search=winterbourne');
    const before = (await screen.findAllByRole('option')).length;
    await user.click(screen.getAllByRole('option')[0] as HTMLElement);
    const dialog = await choose(user, 'Erase …', 'Erase this customer for good?');
    await user.type(dialog.getByLabelText(/^Type/), 'C-000001{Enter}');
    await screen.findByText('This customer has been erased');
    history.push('/customers?search=winterbourne');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(before - 1));
  });

  it('says that searches will follow when the mirror is late', async () => {
    const mirror = inventMirror('stopped');
    serveAs('admin', { people: [...PEOPLE], mirror });
    const { user } = renderApp(ADA);
    const dialog = await choose(user, 'Delete …', 'Delete this customer?');
    await user.type(dialog.getByLabelText(/^Type/), 'C-000001{Enter}');
    expect(await screen.findByText('This customer has been deleted')).toBeInTheDocument();
    expect(screen.getByText(/as soon as the mirror has caught up/)).toBeInTheDocument();
  });

  it('keeps the customer on the screen when the server refuses', async () => {
    serveAs('admin', { people: [...PEOPLE] });
    const { user } = renderApp(ADA);
    const dialog = await choose(user, 'Delete …', 'Delete this customer?');
    server.use(http.post('*/graphql', () => new HttpResponse(null, { status: 503 })));
    await user.type(dialog.getByLabelText(/^Type/), 'C-000001{Enter}');
    expect(await dialog.findByRole('alert')).toHaveTextContent('The server cannot be reached');
    expect(screen.getByText('Ada Winterbourne')).toBeInTheDocument();
  });

  it('is not offered to whoever may not remove', async () => {
    serveAs('service');
    renderApp(ADA);
    await screen.findByRole('heading', { level: 1, name: 'Ada Winterbourne' });
    expect(screen.queryByRole('button', { name: 'More actions' })).not.toBeInTheDocument();
  });
});
