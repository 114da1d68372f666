import { Alert, Button, Center, Paper, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconLogin2 } from '@tabler/icons-react';
import { Logo } from '@/components/Logo';
import { useTitle } from '@/components/use-title';
import { useText } from '@/lib/intl/use-text';
import { LanguageMenu } from '../shell/LanguageMenu';
import { signIn, signInFailed } from './return-to';

export function SignIn() {
  const text = useText();
  useTitle(text('session.signIn'));
  return (
    <Center mih="100vh" p="md" component="main">
      <Paper withBorder radius="lg" p="xl" w={380} maw="100%">
        <Stack align="center" gap="lg">
          <Logo size={52} />
          <Stack gap={4} align="center">
            <Title order={1}>Clientele</Title>
            <Text c="dimmed" size="sm" ta="center">
              {text('session.welcome')}
            </Text>
          </Stack>
          {signInFailed() && (
            <Alert color="red" icon={<IconAlertTriangle size={18} />} w="100%">
              {text('session.signInFailed')}
            </Alert>
          )}
          <Button fullWidth size="md" autoFocus leftSection={<IconLogin2 size={18} />} onClick={signIn}>
            {text('session.signIn')}
          </Button>
          <LanguageMenu />
        </Stack>
      </Paper>
    </Center>
  );
}
