import { ActionIcon, AppShell, Burger, Group, Kbd, Stack, UnstyledButton } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Logo } from '@/components/Logo';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import { ColorSchemeMenu } from './ColorSchemeMenu';
import { LanguageMenu } from './LanguageMenu';
import { openPalette } from './palette-store';
import { PageLinks } from './PageLinks';
import classes from './Shell.module.css';
import { UserMenu } from './UserMenu';

const Palette = lazy(() => import('./Palette'));
const Shortcuts = lazy(() => import('./Shortcuts'));

export function Shell() {
  const text = useText();
  const navigate = useNavigate();
  const { may } = useViewer();
  const [menuOpened, menu] = useDisclosure(false);
  const [shortcutsOpened, shortcuts] = useDisclosure(false);
  useHotkeys([
    ['?', shortcuts.open, { usePhysicalKeys: false }],
    ['shift+?', shortcuts.open],
    ['/', () => void (may('Query.customers(search:)') && navigate({ to: '/customers', search: {} }))],
    ['alt+S', () => void navigate({ to: '/segments', search: {} })],
  ]);

  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 240, breakpoint: 'md', collapsed: { desktop: true, mobile: !menuOpened } }}
      padding={{ base: 'sm', sm: 'lg' }}
    >
      <a href="#content" className="skip-link">
        {text('shell.skip')}
      </a>
      <AppShell.Header className={classes.header} withBorder={false}>
        <Group className={classes.bar} px={{ base: 'sm', sm: 'lg' }} gap="xs" wrap="nowrap">
          <Burger
            opened={menuOpened}
            onClick={menu.toggle}
            hiddenFrom="md"
            size="sm"
            aria-label={text(menuOpened ? 'shell.closeMenu' : 'shell.openMenu')}
          />
          <Link to="/segments" search={{}} className={classes.brand}>
            <Logo />
            Clientele
          </Link>
          <Group component="nav" aria-label={text('shell.navigation')} gap={4} ml="lg" visibleFrom="md">
            <PageLinks />
          </Group>
          <Group gap={4} ml="auto" wrap="nowrap">
            <UnstyledButton className={classes.search} visibleFrom="lg" onClick={openPalette}>
              <IconSearch size={16} aria-hidden="true" />
              {text('shell.search')}
              <Kbd size="xs">Ctrl K</Kbd>
            </UnstyledButton>
            <ActionIcon size="lg" hiddenFrom="lg" onClick={openPalette} aria-label={text('shell.search')}>
              <IconSearch size={19} stroke={1.7} />
            </ActionIcon>
            <Group gap={4} wrap="nowrap" visibleFrom="md">
              <LanguageMenu />
              <ColorSchemeMenu />
            </Group>
            <UserMenu showShortcuts={shortcuts.open} />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="md" component="div" hiddenFrom="md">
        {menuOpened && (
          <Stack gap="xs" component="nav" aria-label={text('shell.navigation')}>
            <PageLinks onNavigate={menu.close} />
          </Stack>
        )}
        <Group mt="auto" justify="space-between">
          <LanguageMenu />
          <ColorSchemeMenu />
        </Group>
      </AppShell.Navbar>
      <AppShell.Main className={classes.main} id="content" tabIndex={-1}>
        <div className={classes.content}>
          <Outlet />
        </div>
      </AppShell.Main>
      <Suspense fallback={null}>
        <Palette />
        {shortcutsOpened && <Shortcuts close={shortcuts.close} />}
      </Suspense>
    </AppShell>
  );
}
