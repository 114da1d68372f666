import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CustomerFilter } from '@/generated/operations';
import { matches } from '@/testing/fake/matches';
import { inventMirror } from '@/testing/fake/mirror';
import { accessibilityViolations, renderApp } from '@/testing/render-app';
import { PEOPLE, serveAs } from '@/testing/server';

const WOMEN: CustomerFilter = { gender: { in: ['FEMALE'] } };
const GROWN: CustomerFilter = { age: { gte: 25, lte: 64 } };
const NOT_TEXAS: CustomerFilter = { none: [{ state: { in: ['TX'] } }] };
const SEGMENT: CustomerFilter = { all: [WOMEN, GROWN, NOT_TEXAS] };
const READERS = 'Readers with consent';

function addressOf(filter: unknown, more = '') {
  return `/segments/understanding?filter=${encodeURIComponent(JSON.stringify(filter))}${more}`;
}

function howMany(filter: CustomerFilter): number {
  return PEOPLE.filter((person) => matches(person, filter)).length;
}

async function region(name: string) {
  return within(await screen.findByRole('region', { name }));
}

async function overlapRows() {
  const table = within(await screen.findByRole('table', { name: 'Overlap with saved segments' }));
  const rows = table.getAllByRole('row').slice(1);
  return rows.map((row) => ({
    name: within(row).getByRole('rowheader').textContent,
    count: Number(within(row).getAllByRole('cell')[0]?.textContent),
    link: within(row).getByRole('link'),
  }));
}

describe('understanding a segment', () => {
  it('shows how each condition narrows, in the builder’s words, without accessibility violations', async () => {
    serveAs('marketing');
    const { container } = renderApp(addressOf(SEGMENT));
    const steps = (await region('How each condition narrows')).getAllByRole('listitem');
    const left = [{ all: [] }, { all: [WOMEN] }, { all: [WOMEN, GROWN] }, SEGMENT].map(howMany);
    expect(steps.map((step) => step.textContent)).toEqual([
      expect.stringContaining(`Everyone${left[0]}`),
      expect.stringContaining(`Gender Female${left[1]}`),
      expect.stringContaining(`Age 25 to 64${left[2]}`),
      expect.stringContaining(`None of (state: TX)${left[3]}`),
    ]);
    expect(steps[2]).toHaveTextContent(`${howMany(GROWN)} meet it by itself`);
    expect(await accessibilityViolations(container)).toEqual([]);
  });

  it('asks funnel and profile in one question', async () => {
    const asked = serveAs('marketing');
    renderApp(addressOf(SEGMENT));
    await region('What sets them apart');
    expect(asked.filter(({ query }) => /filterInsight/.test(query))).toHaveLength(1);
  });

  it('compares with everybody by what is chosen, and the address keeps it', async () => {
    const asked = serveAs('marketing');
    const { user, history } = renderApp(addressOf(SEGMENT, '&by=%5B%22GENDER%22%5D'));
    const profile = await region('What sets them apart');
    const women = within(await profile.findByRole('row', { name: /^Female/ }));
    expect(women.getByText(/the segment asks for it/)).toBeInTheDocument();
    expect(women.getAllByRole('cell').map((cell) => cell.textContent)).toContain('100%');
    await user.click(profile.getByRole('checkbox', { name: 'Ever bought category' }));
    expect(await profile.findAllByRole('row', { name: /Ever bought category/ })).not.toHaveLength(0);
    expect(decodeURIComponent(history.location.search)).toContain('by=["GENDER","CATEGORY"]');
    expect(asked.at(-1)?.variables).toMatchObject({ by: ['GENDER', 'CATEGORY'] });
  });

  it('offers only kinds that exist for the viewer', async () => {
    serveAs('service');
    renderApp(addressOf(SEGMENT));
    const profile = await region('What sets them apart');
    expect(profile.getByRole('checkbox', { name: 'Ever bought in store' })).toBeInTheDocument();
    expect(profile.queryByRole('checkbox', { name: 'Ever paid by' })).not.toBeInTheDocument();
  });

  it('counts every region of the overlap, and opens one in the builder', async () => {
    serveAs('marketing');
    const { user, history } = renderApp(addressOf({ all: [WOMEN] }, '&with=%5B%222%22%2C%223%22%5D'));
    expect(await screen.findByRole('img', { name: /^Circles as large/ })).toBeInTheDocument();
    await screen.findAllByText(new RegExp(READERS));
    const rows = await overlapRows();
    expect(rows).toHaveLength(7);
    const ours = rows.filter(({ name }) => /this segment/i.test(name) && !/not this/.test(name));
    expect(ours.reduce((sum, { count }) => sum + count, 0)).toBe(howMany(WOMEN));
    const both = rows.find(({ name }) => name.startsWith(`This segment and “${READERS}”, not`));
    if (both) await user.click(both.link);
    await screen.findByTestId('count');
    await waitFor(() => expect(screen.getByTestId('count')).toHaveTextContent(String(both?.count)));
    expect(decodeURIComponent(history.location.search)).toBe(
      '?filter={"all":[{"gender":{"in":["FEMALE"]}},{"segment":{"in":["2"]}},{"none":[{"segment":{"in":["3"]}}]}]}',
    );
  });

  it('compares with a saved segment that is chosen, and never with more than two', async () => {
    serveAs('marketing');
    const { user, history } = renderApp(addressOf({ all: [WOMEN] }));
    const choice = await screen.findByRole('combobox', { name: 'Compare with' });
    await user.type(choice, 'readers');
    await user.click(await screen.findByRole('option', { hidden: true, name: READERS }));
    expect(await overlapRows()).toHaveLength(3);
    expect(decodeURIComponent(history.location.search)).toContain('with=["2"]');
  });

  it('is reached from the builder and leads back to it', async () => {
    serveAs('marketing');
    const { user, history } = renderApp(addressOf(SEGMENT).replace('/understanding', ''));
    await user.click(await screen.findByText('Understand this segment'));
    await region('How each condition narrows');
    await user.click(screen.getByText('Back to the builder'));
    expect(await screen.findByLabelText('Age, to')).toHaveValue('64');
    expect(history.location.pathname).toBe('/segments');
  });

  it('carries what is changed of a saved segment there and back without a warning', async () => {
    serveAs('marketing');
    const { user } = renderApp('/segments?segment=1');
    const to = await screen.findByLabelText('Age, to');
    await user.clear(to);
    await user.type(to, '50');
    await screen.findByText('Changed, not saved');
    await waitFor(() => expect(screen.getByTestId('count')).toHaveAttribute('aria-busy', 'false'));
    await user.click(screen.getByText('Understand this segment'));
    expect(await screen.findByText('Changed, not saved')).toBeInTheDocument();
    expect(await screen.findByText('Women 25–44 in California')).toBeInTheDocument();
    await user.click(screen.getByText('Back to the builder'));
    expect(await screen.findByLabelText('Age, to')).toHaveValue('50');
  });

  it('is reached from the page of a saved segment, also of a frozen one', async () => {
    serveAs('marketing');
    const { user } = renderApp('/segments/saved/4');
    await user.click(await screen.findByText('Understand this segment'));
    const funnel = await region('How each condition narrows');
    expect(await funnel.findByText(/Spring letter, as it was sent/)).toBeInTheDocument();
  });

  it.each([
    ['that is everyone', { all: [] }, 'This segment is everyone'],
    ['that contradicts itself', { all: [{ age: { gte: 9, lte: 2 } }] }, /can’t be counted as it stands/],
    ['that cannot be read', { shoeSize: 44 }, /does not hold a segment that can be read/],
  ])('asks nothing of a segment %s, and says so', async (_, filter, said) => {
    const asked = serveAs('marketing');
    renderApp(addressOf(filter));
    expect(await screen.findByText(said)).toBeInTheDocument();
    expect(asked.map(({ operationName }) => operationName)).toEqual(['Viewer']);
  });

  it('refuses a condition that is not for the viewer', async () => {
    serveAs('partner');
    renderApp(addressOf({ all: [{ lifetimeSpend: { gte: '5' } }] }));
    expect(await screen.findByText(/can’t be counted as it stands/)).toBeInTheDocument();
  });

  it('has no overlap for who may not use saved segments', async () => {
    serveAs('partner');
    renderApp(addressOf(SEGMENT));
    await region('What sets them apart');
    expect(screen.queryByRole('region', { name: 'Overlap with saved segments' })).not.toBeInTheDocument();
  });

  it('says that search is down', async () => {
    serveAs('marketing', { mirror: inventMirror('stopped') });
    renderApp(addressOf(SEGMENT));
    expect(await screen.findByText('Search is down')).toBeInTheDocument();
  });
});

describe('why a customer is in a segment', () => {
  const woman = PEOPLE.find((person) => matches(person, SEGMENT));
  const man = PEOPLE.find(({ gender }) => gender === 'MALE');
  const place = (id = '') => addressOf(SEGMENT).replace('/segments/understanding', `/customers/${id}`);

  it('says condition by condition what holds, of the segment in hand', async () => {
    serveAs('marketing');
    const { container } = renderApp(place(man?.id));
    const why = await region('In a segment, and why?');
    expect(await why.findByText('This customer is not in it.')).toBeInTheDocument();
    expect(why.getByText('Gender').parentElement).toHaveTextContent('Gender Female: does not hold');
    expect(await accessibilityViolations(container)).toEqual([]);
  });

  it('marks what keeps out of a "none", though it holds, as what does not fit', async () => {
    serveAs('marketing');
    const texan = PEOPLE.find(({ addresses }) => addresses[0]?.state === 'TX');
    renderApp(place(texan?.id));
    const why = await region('In a segment, and why?');
    const texas = (await why.findByText('State')).closest('div');
    expect(texas).toHaveTextContent('State TX: holds');
    expect(texas).not.toHaveAttribute('data-good');
  });

  it('is reached from a row of the builder', async () => {
    serveAs('marketing');
    const { user, history } = renderApp(addressOf(SEGMENT).replace('/understanding', ''));
    const [first] = await screen.findAllByLabelText(/^Why is .* in it\?$/);
    if (first) await user.click(first);
    const why = await region('In a segment, and why?');
    expect(await why.findByText('This customer is in it.')).toBeInTheDocument();
    expect(history.location.search).toContain('filter=');
  });

  it('is told of a saved segment that is chosen', async () => {
    serveAs('marketing');
    const { user, history } = renderApp(`/customers/${woman?.id ?? ''}`);
    const why = await region('In a segment, and why?');
    await user.click(why.getByRole('combobox', { name: 'Choose a saved segment' }));
    await user.click(await screen.findByRole('option', { hidden: true, name: READERS }));
    expect(await why.findByText(/^This customer is (not )?in it\.$/)).toBeInTheDocument();
    expect(why.getByText('Ever bought category')).toBeInTheDocument();
    expect(history.location.search).toBe('?segment=2');
  });

  it('says when search is down', async () => {
    serveAs('marketing', { mirror: inventMirror('stopped') });
    renderApp(place(woman?.id));
    expect(await (await region('In a segment, and why?')).findByText('Search is down')).toBeInTheDocument();
  });

  it('is not offered to who may not use saved segments', async () => {
    serveAs('partner');
    renderApp(`/customers/${woman?.id ?? ''}`);
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('region', { name: 'In a segment, and why?' })).not.toBeInTheDocument();
  });
});
