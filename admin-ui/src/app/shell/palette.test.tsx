import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '@/testing/render-app';
import { serveAs } from '@/testing/server';

async function openPalette(role: 'marketing' | 'partner') {
  const asked = serveAs(role);
  const app = renderApp('/rfm');
  await screen.findByRole('heading', { level: 1 });
  await app.user.click(screen.getByText('Search or go to …'));
  const input = await screen.findByPlaceholderText('Pages, segments, people …');
  return { ...app, asked, input };
}

describe('the command palette', () => {
  it('leads to saved segments', async () => {
    const { user, history } = await openPalette('marketing');
    await user.click(await screen.findByText('Saved segments'));
    await waitFor(() => expect(history.location.pathname).toBe('/segments/saved'));
  });

  it('finds a saved segment by a part of its name', async () => {
    const { user, history, input } = await openPalette('marketing');
    await user.type(input, 'readers');
    await user.click(await screen.findByText('Readers with consent'));
    await waitFor(() => expect(history.location.pathname).toBe('/segments/saved/2'));
  });

  it('knows nothing of them where they may not be used', async () => {
    const { user, asked, input } = await openPalette('partner');
    await user.type(input, 'readers');
    expect(await screen.findByText('Nothing found')).toBeInTheDocument();
    expect(asked.map(({ operationName }) => operationName)).not.toContain('FindSegments');
  });
});
