import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { inventMirror, type Standing } from '@/testing/fake/mirror';
import { accessibilityViolations, renderApp } from '@/testing/render-app';
import { serveAs, server } from '@/testing/server';

function serveMirror(standing: Standing, role: 'admin' | 'privacy-officer' = 'admin') {
  return serveAs(role, { mirror: inventMirror(standing) });
}

async function confirm(name: string) {
  return within(await screen.findByRole('dialog', { name }));
}

describe('mirror page', () => {
  it('says that searches are up to date, and has no accessibility violations', async () => {
    serveMirror('current');
    const { container } = renderApp('/mirror');
    expect(await screen.findByText('Searches are up to date')).toBeInTheDocument();
    await screen.findByRole('img', { name: /^Lag: highest/ });
    expect(document.title).toBe('Mirror · Clientele');
    expect(await accessibilityViolations(container)).toEqual([]);
  });

  it('says by how much searches are behind', async () => {
    serveMirror('behind');
    renderApp('/mirror');
    expect(await screen.findByText('Searches are behind by 3 min')).toBeInTheDocument();
  });

  it('says in the server’s words what stopped it', async () => {
    serveMirror('stopped');
    renderApp('/mirror');
    expect(await screen.findByText('The mirror has stopped')).toBeInTheDocument();
    expect(screen.getByText(/is gone\. Rebuild the index/)).toBeInTheDocument();
  });

  it('tells "not yet" from "nothing wrong"', async () => {
    serveMirror('untouched');
    const { container } = renderApp('/mirror');
    expect(await screen.findByText('No rebuild or check yet')).toBeInTheDocument();
    expect(screen.getByText('Nobody is parked')).toBeInTheDocument();
    expect(await screen.findByText('No history yet')).toBeInTheDocument();
    expect(await accessibilityViolations(container)).toEqual([]);
  });

  it('raises an alarm about erased people whom the index still showed', async () => {
    serveMirror('behind');
    renderApp('/mirror');
    expect(await screen.findByRole('alert')).toHaveTextContent('1 erased person was still shown');
  });

  it('is neither linked nor asked for without the permission to watch', async () => {
    const asked = serveAs('service');
    renderApp('/mirror');
    expect(
      await screen.findByRole('heading', { level: 1, name: 'This is not open to you' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Mirror' })).not.toBeInTheDocument();
    expect(asked.map(({ operationName }) => operationName)).toEqual(['Viewer']);
  });

  it('shows whoever may only watch no button that would be refused', async () => {
    serveMirror('current', 'privacy-officer');
    renderApp('/mirror');
    await screen.findByText('Customer 1004');
    expect(screen.queryByRole('button', { name: /Check|Rebuild|Retry/ })).not.toBeInTheDocument();
  });

  it('keeps the last state on the screen when it cannot be refreshed', async () => {
    serveMirror('current');
    const { user } = renderApp('/mirror');
    await screen.findByText('Searches are up to date');
    server.use(http.post('*/graphql', () => HttpResponse.json({ errors: [{ message: 'x' }] })));
    // Asks again whatever came of it.
    await user.click(screen.getByRole('button', { name: 'Retry all' }));
    expect(await screen.findByText(/This page could not be refreshed/)).toBeInTheDocument();
    expect(screen.getByText('Searches are up to date')).toBeInTheDocument();
  });
});

describe('runs of the mirror', () => {
  it('start a check only after saying what it does, and show its progress', async () => {
    serveMirror('untouched');
    const { user } = renderApp('/mirror');
    await user.click(await screen.findByRole('button', { name: 'Check …' }));
    const dialog = await confirm('Check the index?');
    expect(dialog.getByText(/whatever differs is mirrored again/)).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Check' }));
    const underWay = within(await screen.findByRole('region', { name: 'Check under way' }));
    expect(underWay.getByRole('progressbar', { name: 'Progress' })).toBeInTheDocument();
    expect(underWay.getByText(/of 100,000 customers · 3,333 a second · done in/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Check …' })).toBeDisabled();
    expect(screen.getByRole('button', { name: 'Rebuild …' })).toBeEnabled();
  });

  it('ask again every two seconds while one is under way', async () => {
    const mirror = inventMirror('untouched');
    mirror.start('REBUILD');
    const asked = serveAs('admin', { mirror });
    renderApp('/mirror');
    await screen.findByRole('region', { name: 'Rebuild under way' });
    const reports = () => asked.filter(({ operationName }) => operationName === 'ReadMirror').length;
    await waitFor(() => expect(reports()).toBe(3));
  });

  it('end early when somebody cancels one', async () => {
    const mirror = inventMirror('untouched');
    mirror.start('REBUILD');
    serveAs('admin', { mirror });
    const { user } = renderApp('/mirror');
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    const dialog = await confirm('Cancel the rebuild?');
    await user.click(dialog.getByRole('button', { name: 'Cancel it' }));
    expect(await screen.findByText('Cancelled')).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Rebuild under way' })).not.toBeInTheDocument();
  });

  it('say so when somebody else was faster', async () => {
    const mirror = inventMirror('untouched');
    serveAs('admin', { mirror });
    const { user } = renderApp('/mirror');
    await user.click(await screen.findByRole('button', { name: 'Rebuild …' }));
    mirror.start('REBUILD');
    const dialog = await confirm('Rebuild the index?');
    await user.click(dialog.getByRole('button', { name: 'Rebuild' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('Somebody was faster');
  });

  it('show what they found, and why they failed', async () => {
    serveMirror('current');
    renderApp('/mirror');
    const past = within(await screen.findByRole('region', { name: 'Rebuilds and checks' }));
    expect(past.getByText('Everything was equal')).toBeInTheDocument();
    expect(past.getByText('17 changed')).toBeInTheDocument();
    expect(past.getByText('Elasticsearch did not answer within 30 s.')).toBeInTheDocument();
    expect(past.getByText(/100,000 customers · 1 min 54 sec/)).toBeInTheDocument();
  });
});

describe('parked customers', () => {
  it('name the reason, and lead to the customer', async () => {
    serveMirror('current');
    renderApp('/mirror');
    expect(await screen.findByRole('link', { name: 'Customer 1004' })).toHaveAttribute(
      'href',
      '/customers/1004',
    );
    expect(screen.getByText('mapper_parsing_exception in [birthDate]')).toBeInTheDocument();
  });

  it('are tried again, one or all', async () => {
    serveMirror('current');
    const { user } = renderApp('/mirror');
    await user.click(await screen.findByRole('button', { name: 'Retry customer 1004' }));
    await waitFor(() => expect(screen.queryByText('Customer 1004')).not.toBeInTheDocument());
    expect(screen.getByText('1 customer is tried again')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Retry all' }));
    expect(await screen.findByText('Nobody is parked')).toBeInTheDocument();
  });
});

describe('history of the mirror', () => {
  it('keeps the chosen range in the address', async () => {
    const asked = serveMirror('current');
    const { user, history } = renderApp('/mirror');
    await user.click(await screen.findByRole('radio', { name: '7 days' }));
    await waitFor(() => expect(history.location.search).toBe('?hours=168'));
    await waitFor(() => expect(asked.map(({ variables }) => variables)).toContainEqual({ hours: 168 }));
  });

  it('can be read as a table', async () => {
    serveMirror('behind');
    const { user, container } = renderApp('/mirror?hours=1');
    await screen.findByRole('img', { name: /^Lag/ });
    await user.click(screen.getByRole('button', { name: 'As a table' }));
    const rows = within(screen.getByRole('table', { name: 'Over time' })).getAllByRole('row');
    expect(rows[1]).toHaveTextContent('3 min');
    expect(await accessibilityViolations(container)).toEqual([]);
  });
});
