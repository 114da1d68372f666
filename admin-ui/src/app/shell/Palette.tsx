import { useMantineColorScheme } from '@mantine/core';
import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import {
  IconChartFunnel,
  IconFolders,
  IconLogout,
  IconMoon,
  IconSearch,
  IconSun,
  IconUser,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useFindCustomers } from '@/features/customers/api/find-customers';
import { useFoundSegments } from '@/features/segments/saved/api/find-segments';
import { codeOf } from '@/lib/graphql/problem';
import { useText } from '@/lib/intl/use-text';
import { useComposed } from '@/lib/use-composed';
import { useViewer } from '@/lib/viewer/viewer';
import { signOut } from '../session/sign-out';
import { PAGES } from './navigation';

/** Ctrl+K: pages, settings and, for whoever may, saved segments and people. */
export default function Palette() {
  const text = useText();
  const [query, setQuery] = useState('');
  const { composing, ...composition } = useComposed(setQuery);
  const { found, searchIsDown } = useFoundCustomers(composing ? '' : query);
  const segments = useSegmentActions(composing ? '' : query);
  const commands = useCommands();
  const groups: SpotlightActionGroupData[] = [
    { group: text('palette.commands'), actions: commands.filter(matches(query)) },
    { group: text('saved.title'), actions: segments },
    { group: text('customers.title'), actions: found },
  ].filter(({ actions }) => actions.length > 0);

  return (
    <Spotlight
      actions={groups}
      // What was found matched on the server, in any script; matching again here would lose it.
      filter={(_, all) => all}
      query={query}
      onQueryChange={setQuery}
      shortcut="mod + K"
      scrollable
      maxHeight={420}
      highlightQuery={false}
      nothingFound={text(searchIsDown ? 'search.down' : 'palette.nothing')}
      searchProps={{
        leftSection: <IconSearch size={18} />,
        placeholder: text('palette.placeholder'),
        'aria-label': text('palette.placeholder'),
        ...composition,
      }}
    />
  );
}

function useFoundCustomers(query: string) {
  const navigate = useNavigate();
  const { data, error } = useFindCustomers(query);
  const found = (data?.edges ?? []).slice(0, 6).map(({ node }): SpotlightActionData => ({
    id: `customer-${node.id}`,
    label: node.displayName ?? node.customerNumber ?? node.id,
    description: [node.customerNumber, node.address?.city].filter(Boolean).join(' · '),
    leftSection: <IconUser size={18} stroke={1.7} />,
    onClick: () => void navigate({ to: '/customers/$id', params: { id: node.id } }),
  }));
  return { found, searchIsDown: codeOf(error) === 'UNAVAILABLE' };
}

function useSegmentActions(query: string): SpotlightActionData[] {
  const navigate = useNavigate();
  return useFoundSegments(query).map(({ id, name, folder }) => ({
    id: `segment-${id}`,
    label: name,
    ...(folder && { description: folder }),
    leftSection: <IconChartFunnel size={18} stroke={1.7} />,
    onClick: () => void navigate({ to: '/segments/saved/$id', params: { id } }),
  }));
}

function useCommands(): SpotlightActionData[] {
  const text = useText();
  const navigate = useNavigate();
  const { may } = useViewer();
  const { setColorScheme } = useMantineColorScheme();
  return [
    ...PAGES.filter(({ visible }) => visible(may)).map(({ to, label, icon: Icon }) => ({
      id: to,
      label: text(label),
      leftSection: <Icon size={18} stroke={1.7} />,
      onClick: () => void navigate({ to, search: {} }),
    })),
    ...(may('USE_SEGMENTS')
      ? [
          {
            id: '/segments/saved',
            label: text('saved.title'),
            leftSection: <IconFolders size={18} stroke={1.7} />,
            onClick: () => void navigate({ to: '/segments/saved', search: {} }),
          },
        ]
      : []),
    {
      id: 'light',
      label: text('shell.colorScheme.light'),
      leftSection: <IconSun size={18} stroke={1.7} />,
      onClick: () => setColorScheme('light'),
    },
    {
      id: 'dark',
      label: text('shell.colorScheme.dark'),
      leftSection: <IconMoon size={18} stroke={1.7} />,
      onClick: () => setColorScheme('dark'),
    },
    {
      id: 'sign-out',
      label: text('session.signOut'),
      leftSection: <IconLogout size={18} stroke={1.7} />,
      onClick: () => void signOut(),
    },
  ];
}

function matches(query: string) {
  const wanted = query.trim().toLowerCase();
  return ({ label }: SpotlightActionData) => label?.toLowerCase().includes(wanted) ?? false;
}
