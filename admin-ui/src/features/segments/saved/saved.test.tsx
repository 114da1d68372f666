import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { inventAccess } from '@/testing/fake/access';
import { inventSegments } from '@/testing/fake/invent-segments';
import { inventMirror } from '@/testing/fake/mirror';
import { narrowScreen } from '@/testing/narrow-screen';
import { accessibilityViolations, renderApp } from '@/testing/render-app';
import { PEOPLE, serveAs } from '@/testing/server';

type User = ReturnType<typeof renderApp>['user'];

const WOMEN = 'Women 25–44 in California';
const OLGA = { name: 'Olga Petrova', grants: inventAccess().grantsOf('marketing'), countsExactly: true };

function open(address: string, role: 'marketing' | 'service' | 'privacy-officer' = 'marketing') {
  const segments = inventSegments(PEOPLE);
  const asked = serveAs(role, { segments });
  return { ...renderApp(address), segments, asked };
}

async function openInBuilder() {
  const app = open('/segments?segment=1');
  await screen.findByRole('heading', { level: 1, name: WOMEN });
  return app;
}

async function changeAge(user: User, until: string) {
  const to = await screen.findByLabelText('Age, to');
  await user.clear(to);
  await user.type(to, until);
  await screen.findByText('Changed, not saved');
}

async function choose(user: User, action: string) {
  await user.click(await screen.findByRole('button', { name: 'More actions' }));
  await user.click(await screen.findByRole('menuitem', { hidden: true, name: action }));
  return within(await screen.findByRole('dialog'));
}

function sent(asked: ReturnType<typeof serveAs>, operation: string) {
  return asked.find(({ operationName }) => operationName === operation)?.variables;
}

describe('list of saved segments', () => {
  it('shows what the viewer may know of, with sizes, and has no accessibility violations', async () => {
    const { container } = open('/segments/saved');
    const table = within(await screen.findByRole('table', { name: 'Saved segments' }));
    expect(table.getByRole('link', { name: WOMEN })).toBeInTheDocument();
    expect(table.getByText('Private')).toBeInTheDocument();
    expect(table.getByText(/^Frozen, /)).toBeInTheDocument();
    expect(table.getByText('Not valid any more')).toBeInTheDocument();
    expect(table.getByText('Asks for data that is not for you')).toBeInTheDocument();
    expect(table.queryByText('Only for Olga')).not.toBeInTheDocument();
    await screen.findByText(/^Counted at/);
    expect(await accessibilityViolations(container)).toEqual([]);
  });

  it('is narrowed by name, folder and owner, and the address keeps it', async () => {
    const { user, history } = open('/segments/saved');
    await screen.findByRole('link', { name: WOMEN });
    await user.selectOptions(screen.getByLabelText('Folder'), 'Newsletter');
    await waitFor(() => expect(screen.queryByRole('link', { name: WOMEN })).not.toBeInTheDocument());
    await user.type(screen.getByLabelText('Part of the name'), 'read');
    await waitFor(() => expect(screen.queryByText('Reached by e-mail')).not.toBeInTheDocument());
    expect(screen.getByRole('link', { name: 'Readers with consent' })).toBeInTheDocument();
    expect(history.location.search).toBe('?folder=Newsletter&search=read');
    await user.click(screen.getByRole('radio', { name: 'Mine' }));
    await user.click(await screen.findByRole('link', { name: 'Clear filters' }));
    expect(await screen.findByRole('link', { name: WOMEN })).toBeInTheDocument();
  });

  it('stays while searches are down, and says that nothing was counted', async () => {
    serveAs('marketing', { mirror: inventMirror('stopped') });
    renderApp('/segments/saved');
    expect(await screen.findByRole('link', { name: WOMEN })).toBeInTheDocument();
    expect(await screen.findByText('Not counted: Search is down')).toBeInTheDocument();
  });

  it('is neither linked nor asked for without the permission', async () => {
    const asked = serveAs('partner');
    renderApp('/segments/saved');
    expect(await screen.findByRole('heading', { name: 'This is not open to you' })).toBeInTheDocument();
    expect(asked.map(({ operationName }) => operationName)).toEqual(['Viewer']);
  });

  it('is drawn as cards on a narrow screen', async () => {
    narrowScreen();
    open('/segments/saved');
    expect(await screen.findByRole('list', { name: 'Saved segments' })).toBeInTheDocument();
  });
});

describe('a saved segment in the builder', () => {
  it('is opened by its id alone', async () => {
    const { history } = await openInBuilder();
    expect(await screen.findByLabelText('Age, from')).toHaveValue('25');
    expect(screen.queryByText('Changed, not saved')).not.toBeInTheDocument();
    expect(history.location.search).toBe('?segment=1');
  });

  it('is saved with the revision that was seen', async () => {
    const { user, asked, history } = await openInBuilder();
    await changeAge(user, '50');
    await waitFor(() => expect(history.location.search).toContain('seen=4'));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved')).toBeInTheDocument();
    expect(sent(asked, 'ChangeSegment')).toMatchObject({ id: '1', revision: 4 });
    await waitFor(() => expect(history.location.search).toBe('?segment=1'));
    expect(screen.getByLabelText('Age, to')).toHaveValue('50');
  });

  it('tells the second of two people, shows what the first made, and loses neither', async () => {
    const { user, asked, segments } = await openInBuilder();
    await changeAge(user, '50');
    const theirs = { all: [{ gender: { in: ['FEMALE'] } }] } as never;
    segments.change({ id: '1', revision: 4, change: { definition: theirs } }, OLGA);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Olga Petrova changed this segment meanwhile');
    const alert = within(screen.getByRole('alert'));
    expect(await alert.findByText('State')).toBeInTheDocument();
    expect(screen.getByLabelText('Age, to')).toHaveValue('50');
    await user.click(alert.getByRole('button', { name: 'Save mine instead' }));
    expect(await screen.findByText('Saved')).toBeInTheDocument();
    const revisions = asked.filter(({ operationName }) => operationName === 'ChangeSegment');
    expect(revisions.map(({ variables }) => variables?.revision)).toEqual([4, 5]);
  });

  it('gives way to what the other made on request', async () => {
    const { user, segments } = await openInBuilder();
    await changeAge(user, '50');
    const theirs = { all: [{ age: { gte: 30, lte: 40 } }] } as never;
    segments.change({ id: '1', revision: 4, change: { definition: theirs } }, OLGA);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await user.click(await screen.findByRole('button', { name: 'Take theirs, discard mine' }));
    await waitFor(() => expect(screen.getByLabelText('Age, to')).toHaveValue('40'));
  });

  it('warns before changes are lost', async () => {
    const { user } = await openInBuilder();
    await changeAge(user, '50');
    await user.click(screen.getByRole('link', { name: 'Saved segments' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Leave without saving?' }));
    await user.click(dialog.getByRole('button', { name: 'Back' }));
    expect(screen.getByLabelText('Age, to')).toHaveValue('50');
  });

  it('is saved as a new one under a name that is free', async () => {
    const { user, history } = await openInBuilder();
    await changeAge(user, '50');
    await user.click(screen.getByRole('button', { name: 'Save as new …' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Save as a new segment' }));
    const name = dialog.getByRole('textbox', { name: 'Name' });
    await user.clear(name);
    await user.type(name, 'Readers with consent');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByText('Another segment has this name already')).toBeInTheDocument();
    await user.type(name, ' two');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Readers with consent two' }),
    ).toBeInTheDocument();
    expect(history.location.search).toBe('?segment=9');
  });

  it('may be tried with other conditions by who may not save', async () => {
    const { user } = open('/segments?segment=1', 'privacy-officer');
    await screen.findByRole('heading', { level: 1, name: WOMEN });
    await changeAge(user, '50');
    expect(screen.getByText(/Your role does not save them/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
  });

  it.each([
    ['4', /keeps its definition/],
    ['6', /not valid any more/],
    ['8', /data that is not for you/],
  ])('says why segment %s does not stand there', async (id, reason) => {
    open(`/segments?segment=${id}`);
    expect(await screen.findByText(reason)).toBeInTheDocument();
  });
});

describe('page of a saved segment', () => {
  it('has its history in words, and what it is used in, without accessibility violations', async () => {
    const { container } = open('/segments/saved/1');
    const history = within(await screen.findByRole('region', { name: 'History' }));
    expect(await history.findAllByText('Added:')).toHaveLength(4);
    expect(history.getAllByText('Removed:')).toHaveLength(2);
    const usedIn = within(await screen.findByRole('region', { name: 'Used in' }));
    expect(await usedIn.findByRole('link', { name: 'My letter without Texas' })).toBeInTheDocument();
    expect(await screen.findByRole('img', { name: /^Day by day/ })).toBeInTheDocument();
    expect(await accessibilityViolations(container)).toEqual([]);
  });

  it('tells who came and who left, with the way to them', async () => {
    const { user, asked } = open('/segments/saved/2');
    const moves = within(await screen.findByRole('region', { name: 'Who came and who left' }));
    expect(await moves.findByText(/customers? stayed$/)).toBeInTheDocument();
    expect(asked.map(({ operationName }) => operationName)).not.toContain('ListMovers');
    await user.click(moves.getByRole('button', { name: /customers? came$/ }));
    const [first] = await moves.findAllByRole('link');
    expect(first).toHaveAttribute('href', expect.stringMatching(/^\/customers\/\w+$/));
  });

  it('says plainly when it was not looked at for as long as was asked', async () => {
    open('/segments/saved/1');
    const moves = within(await screen.findByRole('region', { name: 'Who came and who left' }));
    expect(await moves.findByText(/has done so with these conditions since/)).toBeInTheDocument();
  });

  it('brings an earlier definition back', async () => {
    const { user, asked } = open('/segments/saved/1');
    const [latest] = await screen.findAllByRole('button', { name: /^Bring back/ });
    if (latest) await user.click(latest);
    const dialog = within(await screen.findByRole('dialog', { name: 'Bring back this definition?' }));
    await user.click(dialog.getByRole('button', { name: 'Bring back' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(sent(asked, 'RevertSegment')).toEqual({ id: '1', revision: 4, to: 2 });
  });

  it('is not deleted while others hold it, and says which', async () => {
    const { user, asked } = open('/segments/saved/1');
    const dialog = await choose(user, 'Delete …');
    expect(await dialog.findByRole('link', { name: 'My letter without Texas' })).toBeInTheDocument();
    expect(dialog.getByRole('button', { name: 'Delete' })).toBeDisabled();
    expect(sent(asked, 'DeleteSegment')).toBeUndefined();
  });

  it('says that somebody’s private segment holds it, and not whose', async () => {
    const { user } = open('/segments/saved/2');
    const dialog = await choose(user, 'Delete …');
    await waitFor(() => expect(dialog.getByRole('button', { name: 'Delete' })).toBeEnabled());
    await user.click(dialog.getByRole('button', { name: 'Delete' }));
    expect(await dialog.findByText(/somebody has not shared with you/)).toBeInTheDocument();
    expect(screen.queryByText(/Only for Olga/)).not.toBeInTheDocument();
  });

  it('is deleted when nothing holds it', async () => {
    const { user, history } = open('/segments/saved/5');
    const dialog = await choose(user, 'Delete …');
    await waitFor(() => expect(dialog.getByRole('button', { name: 'Delete' })).toBeEnabled());
    await user.click(dialog.getByRole('button', { name: 'Delete' }));
    await screen.findByRole('heading', { level: 1, name: 'Saved segments' });
    expect(history.location.pathname).toBe('/segments/saved');
    await screen.findByRole('link', { name: WOMEN });
    expect(screen.queryByText('My letter without Texas')).not.toBeInTheDocument();
  });

  it('is frozen after what that means was said', async () => {
    const { user } = open('/segments/saved/5');
    const dialog = await choose(user, 'Freeze …');
    expect(dialog.getByText(/It can’t be undone/)).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Freeze' }));
    expect(await screen.findByText(/^Frozen, /)).toBeInTheDocument();
  });

  it('is duplicated under a name of its own', async () => {
    const { user, history } = open('/segments/saved/1');
    const dialog = await choose(user, 'Duplicate …');
    await user.click(dialog.getByRole('button', { name: 'Duplicate' }));
    await screen.findByRole('heading', { level: 1, name: `${WOMEN} (copy)` });
    expect(history.location.pathname).toBe('/segments/saved/9');
  });

  it('sends only what was changed, over what somebody else changed beside it', async () => {
    const { user, asked, segments } = open('/segments/saved/1');
    await user.click(await screen.findByRole('button', { name: 'Edit …' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Name and place' }));
    await user.type(dialog.getByRole('textbox', { name: 'Name' }), '!');
    segments.change({ id: '1', revision: 4, change: { folder: 'Elsewhere' } }, OLGA);
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByText('Folder: Elsewhere')).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('heading', { level: 1, name: `${WOMEN}!` })).toBeInTheDocument();
    const changes = asked.filter(({ operationName }) => operationName === 'ChangeSegment');
    expect(changes.at(-1)?.variables).toEqual({ id: '1', revision: 5, change: { name: `${WOMEN}!` } });
    expect(screen.getByText('Elsewhere')).toBeInTheDocument();
  });

  it('names the data that is missing, and offers nothing that would be refused', async () => {
    open('/segments/saved/8');
    expect(await screen.findByText(/Contact data/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'More actions' })).not.toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Who is meant' })).not.toBeInTheDocument();
  });

  it('can be looked at and deleted when it is not valid any more', async () => {
    const { user } = open('/segments/saved/6');
    expect(await screen.findByText(/definition.shoeSize is no condition/)).toBeInTheDocument();
    expect(await screen.findByRole('region', { name: 'History' })).toBeInTheDocument();
    const dialog = await choose(user, 'Delete …');
    await waitFor(() => expect(dialog.getByRole('button', { name: 'Delete' })).toBeEnabled());
    expect(screen.queryByRole('menuitem', { hidden: true, name: 'Freeze …' })).not.toBeInTheDocument();
  });

  it('says that sizes over time are not for roles that are told counts in steps', async () => {
    const access = inventAccess();
    access.change([{ ...access.with('marketing', 'SERVICE', 'HIDDEN'), smallestCell: 10 }]);
    serveAs('marketing', { access });
    renderApp('/segments/saved/1');
    expect(await screen.findByText(/Sizes over time are for roles/)).toBeInTheDocument();
  });

  it('is only looked at without the permission to edit', async () => {
    open('/segments/saved/1', 'privacy-officer');
    expect(await screen.findByRole('link', { name: 'Open in the builder' })).toBeInTheDocument();
    await screen.findAllByText('Added:');
    expect(screen.queryByRole('button', { name: /Edit|More actions|Bring back/ })).not.toBeInTheDocument();
  });
});
