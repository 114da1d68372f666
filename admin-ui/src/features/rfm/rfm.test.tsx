import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { inventAccess } from '@/testing/fake/access';
import { inventRfm } from '@/testing/fake/rfm';
import { narrowScreen } from '@/testing/narrow-screen';
import { accessibilityViolations, renderApp } from '@/testing/render-app';
import { PEOPLE, serveAs } from '@/testing/server';
import { cellsOf } from './groups/cells';
import { layOut } from './movement/layout';

function open(address = '/rfm', role: 'marketing' | 'service' | 'privacy-officer' = 'marketing') {
  const rfm = inventRfm(PEOPLE);
  const asked = serveAs(role, { rfm });
  return { ...renderApp(address), asked, rfm };
}

async function edit() {
  const app = open();
  await app.user.click(await screen.findByRole('button', { name: 'Edit the groups' }));
  return app;
}

const ALL = { from: 1, to: 5 };

describe('RFM page', () => {
  it('shows movement, groups and rankings', async () => {
    open();
    expect(await screen.findByRole('img', { name: /^From which group/ })).toBeInTheDocument();
    const groups = within(screen.getByRole('list', { name: 'Groups' }));
    expect(groups.getAllByRole('listitem')).toHaveLength(10);
    expect(groups.getByText('Champions')).toBeInTheDocument();
    const rankings = within(screen.getByRole('table', { name: 'Rankings' }));
    expect(rankings.getAllByText('by schedule')).toHaveLength(4);
  });

  it('has no accessibility violations', async () => {
    const { container } = open();
    await screen.findByLabelText(/^From which group/);
    expect(await accessibilityViolations(container)).toEqual([]);
  });

  it('is neither linked nor asked for without the permission', async () => {
    const asked = serveAs('partner');
    renderApp('/rfm');
    expect(await screen.findByRole('heading', { name: 'This is not open to you' })).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'RFM' })).not.toBeInTheDocument();
    expect(asked.map(({ operationName }) => operationName)).toEqual(['Viewer']);
  });

  it('asks nothing about money for who does not see it', async () => {
    const { asked } = open('/rfm', 'service');
    const table = within(await screen.findByRole('table', { name: 'Rankings' }));
    expect(table.queryByRole('columnheader', { name: 'Spent' })).not.toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Movement' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Rank now' })).not.toBeInTheDocument();
    expect(asked.map(({ query }) => query).join()).not.toMatch(/monetary }|movement/);
  });

  it('ranks on request', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Rank now' }));
    expect(await screen.findByText('Ranked just now.')).toBeInTheDocument();
    expect(await screen.findByText('Sample marketing')).toBeInTheDocument();
  });

  it('says plainly that there is nobody to rank', async () => {
    serveAs('marketing', { rfm: inventRfm([], []) });
    const { user } = renderApp('/rfm');
    expect(await screen.findByText('Nothing has been ranked yet')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Rank now' }));
    expect(await screen.findByText(/nobody has ordered yet/)).toBeInTheDocument();
  });
});

describe('movement', () => {
  it('is a table on a narrow screen', async () => {
    narrowScreen();
    open();
    const table = await screen.findByRole('table', { name: 'Movement' });
    expect(within(table).getAllByText('stayed').length).toBeGreaterThan(0);
    expect(screen.queryByRole('img', { name: /^From which group/ })).not.toBeInTheDocument();
  });

  it('says that a run is not kept any more', async () => {
    open('/rfm?from=99&to=4');
    expect(await screen.findByText(/is not kept any more/)).toBeInTheDocument();
    expect(screen.getByLabelText('From the ranking of')).toHaveDisplayValue('Ranking 99');
  });

  it('is not for roles that are told counts in steps', async () => {
    const access = inventAccess();
    access.change([{ ...access.with('marketing', 'SERVICE', 'HIDDEN'), smallestCell: 10 }]);
    serveAs('marketing', { access });
    renderApp('/rfm');
    expect(await screen.findByText(/Movement is for roles/)).toBeInTheDocument();
  });

  it('is laid out so that the ribbons fill their ends', () => {
    const at = (group: string) => ({ group, ranked: true });
    const flows = [
      { from: at('A'), to: at('A'), customers: 60 },
      { from: at('A'), to: at('B'), customers: 30 },
      { from: { group: null, ranked: false }, to: at('B'), customers: 10 },
    ];
    const { left, right, ribbons } = layOut(flows, ['group A', 'group B', 'not ranked'], 100);
    expect(left.map(({ customers }) => customers)).toEqual([90, 10]);
    expect(right.map(({ customers }) => customers)).toEqual([60, 40]);
    expect(ribbons.map(({ stays }) => stays)).toEqual([true, false, false]);
    expect(ribbons[1]?.fromTop).toBe((left[0]?.top ?? 0) + 60);
    expect(ribbons[2]?.toTop).toBe((right[1]?.top ?? 0) + 30);
  });
});

describe('groups', () => {
  it('are renamed, moved and saved in their order', async () => {
    const { user, asked } = await edit();
    await user.type(screen.getByLabelText('Champions: name'), ' of all');
    await user.click(screen.getByRole('button', { name: 'Loyal: move up' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved')).toBeInTheDocument();
    const { variables } = asked.find(({ operationName }) => operationName === 'ChangeRfmGroups') ?? {};
    const groups = variables?.groups as { name: string }[];
    expect(variables?.revision).toBe(1);
    expect(groups.slice(0, 2).map(({ name }) => name)).toEqual(['Loyal', 'Champions of all']);
  });

  it('have quintiles that the keyboard moves', async () => {
    const { user } = await edit();
    const from = screen.getByRole('slider', { name: 'Champions: How lately, from' });
    from.focus();
    await user.keyboard('{ArrowLeft}');
    expect(from).toHaveAttribute('aria-valuenow', '4');
    expect(screen.getByText('Changed, not saved')).toBeInTheDocument();
  });

  it('are not saved without a name of their own', async () => {
    const { user } = await edit();
    await user.click(screen.getByRole('button', { name: 'Add a group' }));
    expect(screen.getByText('It needs a name')).toBeInTheDocument();
    expect(screen.getByText('Nobody: those above take all')).toBeInTheDocument();
    await user.type(screen.getByLabelText('new group: name'), 'Lost');
    expect(screen.getAllByText('This name stands twice')).toHaveLength(2);
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  });

  it('are kept when somebody was faster, and saved over theirs only on request', async () => {
    const { user, rfm, asked } = await edit();
    await user.click(screen.getByRole('button', { name: 'Lost: remove' }));
    rfm.change(1, [{ name: 'Gold', recency: { from: 5, to: 5 } }], true);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const alert = within(await screen.findByRole('alert'));
    expect(alert.getByText('Added: Gold')).toBeInTheDocument();
    expect(alert.getByText('Removed: Champions')).toBeInTheDocument();
    expect(screen.getByLabelText('Champions: name')).toBeInTheDocument();
    await user.click(alert.getByRole('button', { name: 'Save mine instead' }));
    expect(await screen.findByText('Saved')).toBeInTheDocument();
    const changes = asked.filter(({ operationName }) => operationName === 'ChangeRfmGroups');
    expect(changes.map(({ variables }) => variables?.revision)).toEqual([1, 2]);
  });

  it('warn before changes are lost, and have no accessibility violations while edited', async () => {
    const { user, container } = await edit();
    expect(await accessibilityViolations(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Lost: remove' }));
    await user.click(screen.getByRole('link', { name: 'Segments' }));
    expect(await screen.findByRole('dialog', { name: 'Leave without saving?' })).toBeInTheDocument();
  });

  it('are only read without the permission to edit', async () => {
    open('/rfm', 'privacy-officer');
    await screen.findByRole('list', { name: 'Groups' });
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Edit the groups' })).not.toBeInTheDocument(),
    );
  });

  it('share the combinations by who comes first', () => {
    const cells = cellsOf([
      { recency: { from: 5, to: 5 }, frequency: ALL, monetary: ALL },
      { recency: { from: 4, to: 5 }, frequency: ALL, monetary: ALL },
      { recency: { from: 5, to: 5 }, frequency: { from: 1, to: 1 }, monetary: ALL },
    ]);
    expect(cells).toEqual([25, 25, 0, 75]);
  });
});
