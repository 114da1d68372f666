import { Alert, Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconUsersGroup } from '@tabler/icons-react';
import { codeOf } from '@/lib/graphql/problem';
import { useText } from '@/lib/intl/use-text';

/** Once the new rules are there the draft lies over them, and can be reviewed and saved again. */
export function Conflict({ loadNewest }: { loadNewest: () => Promise<unknown> }) {
  const text = useText();
  const { mutate, isPending, error } = useMutation({ mutationFn: loadNewest });
  return (
    <Alert role="alert" color="red" icon={<IconUsersGroup size={18} />} title={text('review.conflict')}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{text('review.conflict.hint')}</Text>
        <Button size="xs" variant="default" loading={isPending} onClick={() => mutate()}>
          {text('review.conflict.action')}
        </Button>
        {error && <Text size="sm">{text(`problem.${codeOf(error)}`)}</Text>}
      </Stack>
    </Alert>
  );
}
