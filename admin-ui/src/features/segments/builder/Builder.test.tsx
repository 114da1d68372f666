import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CustomerFilter } from '@/generated/operations';
import { matches } from '@/testing/fake/matches';
import { addressOf, renderApp } from '@/testing/render-app';
import { PEOPLE, serveAs } from '@/testing/server';

const grown: CustomerFilter = { age: { gte: 40 } };
const here: CustomerFilter = { state: { in: ['CA', 'Atlantis'] } };

function howMany(filter: CustomerFilter): string {
  return String(PEOPLE.filter((person) => matches(person, filter)).length);
}

async function open(filter: CustomerFilter) {
  const asked = serveAs('marketing');
  const app = renderApp(addressOf(filter));
  const builder = await screen.findByRole('region', { name: 'The segment' });
  return { ...app, asked, builder, inAddress: () => decodeURIComponent(app.history.location.search) };
}

function handle(builder: HTMLElement, place: string) {
  return builder.querySelector<HTMLElement>(`[data-handle="${place}"]`) as HTMLElement;
}

describe('the builder', () => {
  it('counts each part alone, and warns where nobody has a value', async () => {
    const { builder, asked } = await open({ all: [grown, { age: {} }, here] });
    const part = (name: string) => within(within(builder).getAllByRole('group', { name })[0] as HTMLElement);
    expect(await part('Age').findByText(howMany(grown))).toBeInTheDocument();
    expect(await part('State').findByText(howMany(here))).toBeInTheDocument();
    expect(await part('State').findByText("Nobody has the value 'Atlantis'.")).toBeInTheDocument();
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const counted = asked.filter(({ operationName }) => operationName === 'CountCustomers');
    expect(counted.every(({ variables }) => variables?.timeZone === timeZone)).toBe(true);
  });

  it('says the whole in a sentence, saved segments by name', async () => {
    const { builder } = await open({ all: [grown, { none: [{ segment: { in: ['2'] } }] }] });
    expect(
      await within(builder).findByText(
        'Customers with age: at least 40 and none of (in saved segment: “Readers with consent”).',
      ),
    ).toBeInTheDocument();
  });

  it('moves by the keyboard, keeps it there, and takes it back', async () => {
    const { builder, inAddress } = await open({ all: [grown, here] });
    await waitFor(() => expect(handle(builder, '0')).toBeInTheDocument());
    handle(builder, '0').focus();
    fireEvent.keyDown(handle(builder, '0'), { key: 'ArrowRight', altKey: true });
    await waitFor(() => expect(handle(builder, '0.1')).toHaveFocus());
    expect(screen.getByText('Moved to position 2, level 2')).toBeInTheDocument();
    await waitFor(() =>
      expect(inAddress()).toContain(
        '{"all":[{"any":[{"state":{"in":["CA","Atlantis"]}},{"age":{"gte":40}}]}]}',
      ),
    );
    fireEvent.keyDown(document.body, { key: 'я', code: 'KeyZ', ctrlKey: true });
    await waitFor(() => expect(inAddress()).toContain('{"all":[{"age":{"gte":40}},{"state"'));
    fireEvent.keyDown(document.body, { key: 'z', code: 'KeyZ', ctrlKey: true, shiftKey: true });
    await waitFor(() => expect(inAddress()).toContain('{"all":[{"any"'));
  });

  it('does nothing while an input method composes', async () => {
    const { builder } = await open({ all: [grown, here] });
    await waitFor(() => expect(handle(builder, '0')).toBeInTheDocument());
    fireEvent.keyDown(handle(builder, '0'), { key: 'ArrowRight', altKey: true, isComposing: true });
    expect(handle(builder, '0.1')).not.toBeInTheDocument();
  });

  it('pastes a definition after the condition, or says why it cannot', async () => {
    const { builder, inAddress } = await open({ all: [grown, here] });
    await waitFor(() => expect(handle(builder, '0')).toBeInTheDocument());
    const paste = (text: string) =>
      fireEvent.paste(handle(builder, '0'), { clipboardData: { getData: () => text } });
    paste('{"all": [{"tag": {"in": ["vip"]}}]}');
    await waitFor(() => expect(inAddress()).toContain('{"age":{"gte":40}},{"tag":{"in":["vip"]}},{"state"'));
    paste('{"shoe": 40}');
    expect(await within(builder).findByText('shoe: there is no such condition')).toBeInTheDocument();
  });

  it('offers saved segments only to whoever may use them, and no broken ones', async () => {
    const { user, builder } = await open({ all: [{ segment: { in: [] } }] });
    await user.click(await within(builder).findByPlaceholderText('Choose or type …'));
    expect(await screen.findByText('Readers with consent')).toBeInTheDocument();
    expect(screen.queryByText('Shoe size above 44')).not.toBeInTheDocument();
  });
});
