import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { inventMirror } from '@/testing/fake/mirror';
import { accessibilityViolations, renderApp } from '@/testing/render-app';
import { PEOPLE, serveAs } from '@/testing/server';

const ada = PEOPLE[0];
const buyer = PEOPLE.find(({ purchases, kind }) => purchases.length > 3 && kind === 'PERSON');

describe('finding a customer', () => {
  it('finds from a scrap, and opens with the keyboard', async () => {
    serveAs('service');
    const { user, history } = renderApp('/customers');
    await user.type(await screen.findByRole('combobox', { name: 'Find a customer' }), 'winterb');
    const options = await screen.findAllByRole('option');
    expect(options[0]).toHaveTextContent('Ada Winterbourne');
    expect(options[0]).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{ArrowDown}{ArrowUp}{Enter}');
    await waitFor(() => expect(history.location.pathname).toBe(`/customers/${ada?.id ?? ''}`));
    expect(await screen.findByRole('heading', { level: 1, name: 'Ada Winterbourne' })).toBeInTheDocument();
    expect(document.title).toBe('Ada Winterbourne · Clientele');
  });

  it('neither searches nor opens while an input method is composing', async () => {
    const asked = serveAs('service');
    const { history } = renderApp('/customers');
    const input = await screen.findByRole('combobox', { name: 'Find a customer' });
    fireEvent.compositionStart(input);
    fireEvent.change(input, { target: { value: 'wang' } });
    fireEvent.keyDown(input, { key: 'Enter', isComposing: true });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(asked.filter(({ operationName }) => operationName === 'FindCustomers')).toEqual([]);
    expect(history.location.pathname).toBe('/customers');
    fireEvent.change(input, { target: { value: '王' } });
    fireEvent.compositionEnd(input);
    const [first] = await screen.findAllByRole('option');
    expect(first).toHaveTextContent('王芳');
  });

  it('says how old the state is that a late search shows', async () => {
    serveAs('service', { mirror: inventMirror('behind') });
    renderApp('/customers?search=winterb');
    expect(await screen.findByText('Searches show the state of 3 minutes ago')).toBeInTheDocument();
  });

  it('says that customers still open while search is down, and searches again on request', async () => {
    serveAs('service', { mirror: inventMirror('stopped') });
    const { user } = renderApp('/customers?search=winterb');
    expect(await screen.findByText('Search is down')).toBeInTheDocument();
    expect(screen.getByText(/The pages of customers still open/)).toBeInTheDocument();
    serveAs('service');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect((await screen.findAllByRole('option'))[0]).toHaveTextContent('Ada Winterbourne');
  });

  it('explains kindly where searching does not exist', async () => {
    const asked = serveAs('partner');
    const { container } = renderApp('/customers');
    await screen.findByRole('heading', { level: 1, name: 'Customers' });
    const main = within(screen.getByRole('main'));
    expect(await main.findByText('Finding people by name is not part of your role')).toBeInTheDocument();
    expect(main.getByRole('link', { name: 'Go to Segments' })).toBeInTheDocument();
    expect(asked.map(({ operationName }) => operationName)).toEqual(['Viewer']);
    expect(await accessibilityViolations(container)).toEqual([]);
  });
});

describe('a customer', () => {
  it('shows service the person, their history, and covered amounts', async () => {
    serveAs('service');
    const { user, container } = renderApp(`/customers/${buyer?.id ?? ''}`);
    expect(await screen.findByRole('heading', { level: 1, name: buyer?.displayName })).toBeInTheDocument();
    expect(screen.getByText(buyer?.contactPoints[0]?.value ?? '')).toBeInTheDocument();
    expect(screen.getAllByText(/≥ \$/).length).toBeGreaterThan(0);
    const [order] = await screen.findAllByRole('button', { expanded: false, name: /pieces?|returned/ });
    if (!order) throw new Error('no order');
    await user.click(order);
    expect(order).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getAllByText(buyer?.purchases[0]?.lines[0]?.product.name ?? '').length).toBeGreaterThan(0);
    expect(await accessibilityViolations(container)).toEqual([]);
  });

  it('shows a partner neither name, contact nor amounts', async () => {
    serveAs('partner');
    const { container } = renderApp(`/customers/${buyer?.id ?? ''}`);
    expect(
      await screen.findByRole('heading', { level: 1, name: `Customer ${buyer?.id ?? ''}` }),
    ).toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Consents' })).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Contact' })).not.toBeInTheDocument();
    await screen.findAllByRole('button', { expanded: false });
    expect(container).not.toHaveTextContent('$');
  });

  it('says when there is no such customer', async () => {
    serveAs('marketing');
    renderApp('/customers/404');
    expect(await screen.findByText('There is no such customer')).toBeInTheDocument();
  });
});
