import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryHistory } from '@tanstack/react-router';
import axe from 'axe-core';
import { App } from '@/app/App';

/** The whole app at an address, as a user meets it. */
export function renderApp(address: string) {
  const history = createMemoryHistory({ initialEntries: [address] });
  localStorage.setItem('clientele.language', 'en');
  const view = render(<App history={history} />);
  return { ...view, history, user: userEvent.setup() };
}

/** Colours need a real browser; everything else holds here. */
export async function accessibilityViolations(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

export function addressOf(filter: unknown): string {
  return `/segments?filter=${encodeURIComponent(JSON.stringify(filter))}`;
}
