import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { inventAudit } from '@/testing/fake/audit';
import { narrowScreen } from '@/testing/narrow-screen';
import { accessibilityViolations, renderApp } from '@/testing/render-app';
import { serveAs, server, type Asked } from '@/testing/server';

async function openAudit(address = '/audit', audit = inventAudit()) {
  const asked = serveAs('privacy-officer', { audit });
  const app = renderApp(address);
  await screen.findByRole('heading', { level: 1, name: 'Audit' });
  return { ...app, asked, audit };
}

async function rows() {
  const [, ...entries] = within(await screen.findByRole('table', { name: 'Entries' })).getAllByRole('row');
  return entries;
}

function lastAsked(asked: Asked[]) {
  return asked.findLast(({ operationName }) => operationName === 'ReadTrail')?.variables;
}

describe('audit page', () => {
  it('shows the latest entries, and has no accessibility violations', async () => {
    const { container } = await openAudit();
    const entries = await rows();
    expect(entries).toHaveLength(50);
    expect(entries[0]).toHaveTextContent('No. 120');
    expect(document.title).toBe('Audit · Clientele');
    expect(await accessibilityViolations(container)).toEqual([]);
  });

  it('marks what was refused with a word', async () => {
    await openAudit();
    for (const entry of await rows()) {
      const refused = within(entry).queryByText('Refused') !== null;
      expect(refused).toBe(within(entry).queryByText('Asked for something') !== null);
    }
  });

  it('names one customer, and of several the number and on request their names', async () => {
    const { user } = await openAudit('/audit?action=CHANGE_CUSTOMERS');
    const [entry] = await rows();
    const toggle = within(entry as HTMLElement).getByRole('button', { name: '2 customers' });
    expect(within(entry as HTMLElement).queryByRole('link')).not.toBeInTheDocument();
    await user.click(toggle);
    expect(toggle).toHaveAttribute('aria-expanded', 'true');
    expect(within(entry as HTMLElement).getByRole('link', { name: 'Customer 1001' })).toHaveAttribute(
      'href',
      '/customers/1001',
    );
  });

  it('says of how many customers it does not know the names', async () => {
    const { user } = await openAudit('/audit?user=li.marketing');
    await user.click(within((await rows())[0] as HTMLElement).getByRole('button', { name: '250 customers' }));
    expect(screen.getByText('and 50 more')).toBeInTheDocument();
  });

  it('is neither linked nor asked for without the permission to read it', async () => {
    const asked = serveAs('admin');
    renderApp('/audit');
    expect(
      await screen.findByRole('heading', { level: 1, name: 'This is not open to you' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Audit' })).not.toBeInTheDocument();
    expect(asked.map(({ operationName }) => operationName)).toEqual(['Viewer']);
  });

  it('shows cards on a narrow screen', async () => {
    narrowScreen();
    const { container } = await openAudit('/audit?refused=true');
    const cards = within(await screen.findByRole('list', { name: 'Entries' })).getAllByRole('listitem');
    expect(cards[0]).toHaveTextContent('Refused');
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    expect(await accessibilityViolations(container)).toEqual([]);
  });

  it('tells "nothing yet" from "nothing matches"', async () => {
    const { user } = await openAudit('/audit?user=nobody', inventAudit(0));
    await screen.findByText('No entry matches');
    const entries = within(screen.getByRole('region', { name: 'Entries' }));
    await user.click(entries.getByRole('button', { name: 'Clear filters' }));
    expect(await screen.findByText('Nothing has happened yet')).toBeInTheDocument();
  });

  it('keeps the entries on the screen when they cannot be refreshed', async () => {
    const { user } = await openAudit();
    await rows();
    server.use(
      http.post('*/graphql', () =>
        HttpResponse.json({ errors: [{ message: 'x', extensions: { code: 'RATE_LIMITED' } }] }),
      ),
    );
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(await screen.findByText('Too many questions at once')).toBeInTheDocument();
    expect(await rows()).toHaveLength(50);
  });

  it('shows on request what has happened since', async () => {
    const { user, audit } = await openAudit();
    await rows();
    audit.noteReading('ivan.service', 'service', '1007');
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(await screen.findByText('ivan.service')).toBeInTheDocument();
  });
});

describe('filters of the audit trail', () => {
  it('go into the question and into the address', async () => {
    const { user, asked, history } = await openAudit();
    await rows();
    await user.type(screen.getByLabelText('Customer id'), '1000');
    await waitFor(() => expect(lastAsked(asked)).toEqual({ customer: '1000' }));
    await user.selectOptions(screen.getByLabelText('Action'), 'Looked at customers');
    await user.selectOptions(screen.getByLabelText('Data'), 'Money');
    await waitFor(() =>
      expect(lastAsked(asked)).toEqual({
        customer: '1000',
        action: 'READ_CUSTOMERS',
        category: 'FINANCIAL',
      }),
    );
    expect(history.location.search).toBe('?customer=1000&action=READ_CUSTOMERS&category=FINANCIAL');
    await user.click(screen.getByRole('checkbox', { name: 'Only refused' }));
    await waitFor(() => expect(lastAsked(asked)).toMatchObject({ refused: true }));
    await user.click(screen.getAllByRole('button', { name: 'Clear filters' })[0] as HTMLElement);
    await waitFor(() => expect(history.location.search).toBe(''));
    expect(screen.getByLabelText('Customer id')).toHaveValue('');
  });

  it('take days as the viewer counts them', async () => {
    const { user, asked, history } = await openAudit();
    await user.type(screen.getByLabelText('From'), '2026-01-30');
    await user.type(screen.getByLabelText('Until'), '2026-01-31');
    await waitFor(() =>
      expect(lastAsked(asked)).toEqual({
        from: new Date(2026, 0, 30).toISOString(),
        until: new Date(2026, 1, 1).toISOString(),
      }),
    );
    expect(history.location.search).toBe('?from=2026-01-30&until=2026-01-31');
  });

  it('come back from a link', async () => {
    const { asked } = await openAudit('/audit?customer=1000&user=maria.service&refused=true&after=77');
    expect(screen.getByLabelText('Customer id')).toHaveValue('1000');
    expect(screen.getByLabelText('User')).toHaveValue('maria.service');
    expect(screen.getByRole('checkbox', { name: 'Only refused' })).toBeChecked();
    await waitFor(() =>
      expect(lastAsked(asked)).toEqual({
        customer: '1000',
        user: 'maria.service',
        refused: true,
        after: '77',
      }),
    );
  });

  it('say that an id has digits only', async () => {
    await openAudit('/audit?customer=C-000001');
    expect(screen.getByLabelText('Customer id')).toHaveAccessibleDescription(/^Digits only/);
  });
});

describe('pages of the audit trail', () => {
  it('lead to older entries and back, and begin anew with another filter', async () => {
    const { user, asked, history } = await openAudit();
    await rows();
    await user.click(screen.getByRole('link', { name: 'Older' }));
    await waitFor(async () => expect((await rows())[0]).toHaveTextContent('No. 70'));
    expect(history.location.search).toBe('?after=71');
    expect(lastAsked(asked)).toEqual({ after: '71' });
    await user.click(screen.getByRole('link', { name: 'Older' }));
    await waitFor(async () => expect(await rows()).toHaveLength(20));
    expect(screen.queryByRole('link', { name: 'Older' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: 'Latest' }));
    await waitFor(async () => expect((await rows())[0]).toHaveTextContent('No. 120'));
    await user.click(screen.getByRole('link', { name: 'Older' }));
    await user.click(screen.getByRole('checkbox', { name: 'Only refused' }));
    await waitFor(() => expect(history.location.search).toBe('?refused=true'));
  });
});

describe('a customer', () => {
  it('leads to who looked at them, for whoever may read that', async () => {
    serveAs('privacy-officer');
    const { user, history } = renderApp('/customers/1007');
    await user.click(await screen.findByRole('link', { name: 'Who looked at this customer' }));
    await waitFor(() => expect(history.location.href).toBe('/audit?customer=1007'));
    expect((await rows())[0]).toHaveTextContent('Sample privacy-officer');
  });

  it('says nothing of it to others', async () => {
    serveAs('service');
    renderApp('/customers/1007');
    await screen.findByRole('region', { name: 'Purchases' });
    expect(screen.queryByRole('link', { name: 'Who looked at this customer' })).not.toBeInTheDocument();
  });
});
