import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { matches } from '@/testing/fake/matches';
import { renderApp } from '@/testing/render-app';
import { PEOPLE, serveAs } from '@/testing/server';

async function open() {
  const asked = serveAs('marketing');
  const app = renderApp('/segments');
  await screen.findByRole('region', { name: 'Gender' });
  const questions = (operation: string) =>
    asked.filter(({ operationName }) => operationName === operation).map(({ query }) => query);
  return { ...app, questions };
}

function facet(name: string) {
  return within(screen.getByRole('region', { name }));
}

describe('the breakdown', () => {
  it('asks nothing of closed facets, and remembers which are open', async () => {
    const { questions, unmount } = await open();
    await facet('Gender').findByText('Female');
    expect(questions('FacetCustomers').join()).not.toMatch(/interest|payment/);
    fireEvent.click(facet('Interest').getByText('Interest'));
    expect(await facet('Interest').findByText('chess')).toBeInTheDocument();
    expect(questions('FacetCustomers').at(-1)).toContain('interest');
    unmount();
    await open();
    expect(await facet('Interest').findByText('chess')).toBeInTheDocument();
  });

  it('pages through all values, and looks for one', async () => {
    await open();
    const months = new Set(PEOPLE.map(({ acquiredOn }) => acquiredOn.slice(0, 7)));
    const name = 'Month of becoming a customer';
    fireEvent.click(facet(name).getByText(name));
    await waitFor(() => expect(facet(name).getAllByRole('listitem')).toHaveLength(8));
    while (facet(name).queryByText('More')) {
      const before = facet(name).getAllByRole('listitem').length;
      fireEvent.click(facet(name).getByText('More'));
      await waitFor(() => expect(facet(name).getAllByRole('listitem').length).toBeGreaterThan(before));
    }
    expect(facet(name).getAllByRole('listitem')).toHaveLength(months.size);
    fireEvent.change(facet(name).getByLabelText(`Find in ${name}`), { target: { value: '2025-1' } });
    const found = [...months].filter((month) => month.includes('2025-1'));
    await waitFor(() => expect(facet(name).getAllByRole('listitem')).toHaveLength(found.length));
  });

  it('narrows to a consent, and shows whom that leaves', async () => {
    const { history } = await open();
    fireEvent.click(facet('Consent').getByText('Consent'));
    fireEvent.click(await facet('Consent').findByText('Marketing · any channel'));
    await waitFor(() =>
      expect(decodeURIComponent(history.location.search)).toContain('{"consent":{"purpose":"MARKETING"}}'),
    );
    const agreed = PEOPLE.filter((person) => matches(person, { consent: { purpose: 'MARKETING' } }));
    await waitFor(() => expect(screen.getByTestId('count')).toHaveTextContent(String(agreed.length)));
  });

  it('tells when the last order was, and how many there were', async () => {
    await open();
    expect(await facet('Last order').findByText('181–365 days ago')).toBeInTheDocument();
    expect(facet('Last order').getByText('731 days ago or longer')).toBeInTheDocument();
    fireEvent.click(facet('Lifetime orders').getByText('Lifetime orders'));
    expect(await facet('Lifetime orders').findByText('5–9')).toBeInTheDocument();
  });

  it('goes into a country, and keeps what was excluded there in sight', async () => {
    const { history } = await open();
    fireEvent.click(await facet('Country').findByLabelText('Within United States'));
    fireEvent.click(await facet('Country').findByLabelText('Exclude TX'));
    await waitFor(() =>
      expect(decodeURIComponent(history.location.search)).toContain('{"none":[{"state":{"in":["TX"]}}]}'),
    );
    fireEvent.click(facet('Country').getByLabelText('Within CA'));
    expect(await facet('Country').findByText('Oakland')).toBeInTheDocument();
    expect(facet('Country').queryByText('Austin')).not.toBeInTheDocument();
    expect(await facet('State').findByLabelText('Exclude TX')).toHaveAttribute('aria-pressed', 'true');
  });
});
