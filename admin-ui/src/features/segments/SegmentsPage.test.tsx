import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { CustomerFilter } from '@/generated/operations';
import { matches } from '@/testing/fake/matches';
import { inventMirror } from '@/testing/fake/mirror';
import { accessibilityViolations, addressOf, renderApp } from '@/testing/render-app';
import { PEOPLE, serveAs, server } from '@/testing/server';

function howMany(filter: CustomerFilter): string {
  return String(PEOPLE.filter((person) => matches(person, filter)).length);
}

async function countShows(number: string) {
  await waitFor(() => expect(screen.getByTestId('count')).toHaveTextContent(new RegExp(`^${number}$`)));
}

/** Builder and breakdown come a moment after the number. */
async function wholePage() {
  await screen.findByRole('region', { name: 'The segment' });
  await screen.findByRole('region', { name: 'Gender' });
}

function facet(name: string) {
  return within(screen.getByRole('region', { name }));
}

describe('segments page', () => {
  it('says explicitly that nothing filled in means everyone', async () => {
    serveAs('marketing');
    renderApp('/segments');
    await countShows('120');
    expect(await screen.findByText('Everyone.')).toBeInTheDocument();
    expect(await screen.findByText('of 120 · 100%')).toBeInTheDocument();
  });

  it('shows what the address says: conditions, number, chosen bars', async () => {
    const filter = { all: [{ gender: { in: ['FEMALE'] } }, { age: { gte: 25, lte: 44 } }] } as CustomerFilter;
    serveAs('marketing');
    renderApp(addressOf(filter));
    await countShows(howMany(filter));
    expect(await screen.findByLabelText('Age, from')).toHaveValue('25');
    expect(await facet('Gender').findByRole('button', { name: /^Female/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(facet('Age').getByRole('button', { name: /^25–34/ })).toHaveAttribute('aria-pressed', 'true');
  });

  it('narrows by a click on a bar, and keeps it in the address', async () => {
    serveAs('marketing');
    const { user, history } = renderApp('/segments');
    await countShows('120');
    await user.click(await facet('Gender').findByRole('button', { name: /^Female/ }));
    await countShows(howMany({ gender: { in: ['FEMALE'] } }));
    expect(decodeURIComponent(history.location.search)).toContain('{"all":[{"gender":{"in":["FEMALE"]}}]}');
  });

  it('counts what is typed, once typing pauses', async () => {
    const asked = serveAs('marketing');
    const { user } = renderApp('/segments');
    await countShows('120');
    await wholePage();
    await user.click(screen.getByText('Condition'));
    await waitFor(() => expect(screen.getByLabelText('Find a condition')).toHaveFocus());
    await user.keyboard('age{Enter}');
    const from = await screen.findByLabelText('Age, from');
    await waitFor(() => expect(from).toHaveFocus());
    // Both keys in one go: between two awaited ones a busy machine may let the pause run out.
    fireEvent.change(from, { target: { value: '6' } });
    fireEvent.change(from, { target: { value: '60' } });
    await countShows(howMany({ age: { gte: 60 } }));
    const counted = asked.filter(({ operationName }) => operationName === 'CountCustomers');
    expect(counted.map(({ variables }) => JSON.stringify(variables?.filter))).not.toContain(
      '{"all":[{"age":{"gte":6}}]}',
    );
  });

  it('marks a conflict at the field and asks nothing for it', async () => {
    const asked = serveAs('marketing');
    const { user } = renderApp(addressOf({ all: [{ age: { gte: 40 } }] }));
    await countShows(howMany({ age: { gte: 40 } }));
    const before = asked.length;
    await user.type(screen.getByLabelText('Age, to'), '30');
    expect(await screen.findByText('“From” is greater than “to”')).toBeInTheDocument();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const since = asked.slice(before).map(({ variables }) => JSON.stringify(variables));
    expect(since.filter((variables) => variables.includes('"lte":30'))).toEqual([]);
  });

  it('gives up a running count when the segment changes', async () => {
    serveAs('marketing');
    const signals: AbortSignal[] = [];
    const { user } = renderApp('/segments');
    await countShows('120');
    const bar = await facet('Gender').findByRole('button', { name: /^Female/ });
    const other = facet('Gender').getByRole('button', { name: /^Male/ });
    server.use(
      http.post('*/graphql', async ({ request }) => {
        signals.push(request.signal);
        await new Promise((resolve) => setTimeout(resolve, 60_000));
        return HttpResponse.json({});
      }),
    );
    await user.click(bar);
    await waitFor(() => expect(signals.length).toBeGreaterThan(0));
    const [first] = signals;
    await user.click(other);
    await waitFor(() => expect(first?.aborted).toBe(true));
  });

  it('explains a link that cannot be read, and asks nothing', async () => {
    const asked = serveAs('marketing');
    renderApp('/segments?filter=%7B%22all%22%3A%5B%7B%22shoe');
    expect(await screen.findByText('This link does not hold a segment that can be read')).toBeInTheDocument();
    expect(asked.map(({ operationName }) => operationName)).toEqual(['Viewer']);
  });

  it('tells "nobody matches" from "no customers yet"', async () => {
    serveAs('marketing');
    const { user, unmount } = renderApp(addressOf({ all: [{ city: { in: ['Atlantis'] } }] }));
    await wholePage();
    await user.click(await screen.findByRole('button', { name: 'Clear filters' }));
    await countShows('120');
    unmount();
    serveAs('marketing', { people: [] });
    renderApp('/segments');
    expect(await screen.findByText('No customers yet')).toBeInTheDocument();
  });

  it('draws for a partner only what exists for a partner', async () => {
    const asked = serveAs('partner');
    const { user } = renderApp('/segments');
    await countShows('120');
    await facet('Gender').findByRole('button', { name: /^Female/ });
    expect(screen.queryByRole('region', { name: 'Lifetime spend' })).not.toBeInTheDocument();
    expect(screen.queryByRole('columnheader', { name: /Spend/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Customers' })).not.toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'Condition' }));
    expect(await screen.findByRole('option', { name: 'Age' })).toBeInTheDocument();
    expect(screen.queryByRole('option', { name: 'Lifetime spend' })).not.toBeInTheDocument();
    expect(asked.map(({ query }) => query).join()).not.toMatch(/spend|displayName/i);
  });

  it('names a condition that the viewer may not use, and asks nothing', async () => {
    const asked = serveAs('partner');
    renderApp(addressOf({ all: [{ lifetimeSpend: { gte: '500' } }] }));
    expect(await screen.findByText(/Your role may not use this condition/)).toBeInTheDocument();
    await countShows('');
    expect(asked.every(({ variables }) => !JSON.stringify(variables ?? {}).includes('lifetimeSpend'))).toBe(
      true,
    );
  });

  it('marks covered names', async () => {
    serveAs('marketing');
    renderApp('/segments');
    const table = await screen.findByRole('table', { name: 'Customers' });
    const [name] = await within(table).findAllByText(/•••/);
    expect(name).toHaveAttribute('title', 'Covered for your role');
  });

  it('sorts by a column and keeps it in the address', async () => {
    serveAs('marketing');
    const { user, history } = renderApp('/segments');
    await user.click(
      await within(await screen.findByRole('table', { name: 'Customers' })).findByRole('button', {
        name: 'Age',
      }),
    );
    await waitFor(() =>
      expect(screen.getByRole('columnheader', { name: 'Age' })).toHaveAttribute('aria-sort', 'descending'),
    );
    expect(history.location.search).toContain('AGE.DESC');
  });

  it('says how old the state is that a late count shows', async () => {
    serveAs('marketing', { mirror: inventMirror('behind') });
    renderApp('/segments');
    expect(await screen.findByText('Searches show the state of 3 minutes ago')).toBeInTheDocument();
  });

  it('says once what still works while search is down, and asks everything again on request', async () => {
    serveAs('marketing', { mirror: inventMirror('stopped') });
    const { user } = renderApp('/segments');
    expect(await screen.findByText(/The pages of customers still open/)).toBeInTheDocument();
    serveAs('marketing');
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    await countShows('120');
    await facet('Gender').findByRole('button', { name: /^Female/ });
    expect(await screen.findByRole('table', { name: 'Customers' })).toBeInTheDocument();
  });

  it('says that the search rests, and counts again on request', async () => {
    serveAs('marketing');
    server.use(
      http.post('*/graphql', async ({ request }) => {
        const { operationName } = (await request.clone().json()) as { operationName: string };
        if (operationName !== 'CountCustomers') return undefined;
        return HttpResponse.json({ errors: [{ message: 'x', extensions: { code: 'RATE_LIMITED' } }] });
      }),
    );
    renderApp('/segments');
    expect(await screen.findByText('Too many questions at once')).toBeInTheDocument();
  });

  it('has no accessibility violations', async () => {
    serveAs('marketing');
    const { container } = renderApp(
      addressOf({
        all: [
          { state: { in: ['CA'] } },
          { any: [{ age: { gte: 20 } }] },
          { purchases: { orders: { gte: 1 } } },
        ],
      }),
    );
    await screen.findByRole('table', { name: 'Customers' });
    await facet('Gender').findByRole('button', { name: /^Female/ });
    expect(await accessibilityViolations(container)).toEqual([]);
  });
});
