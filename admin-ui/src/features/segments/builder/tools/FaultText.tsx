import { Text } from '@mantine/core';
import { useText } from '@/lib/intl/use-text';
import { MOST_CONDITIONS, MOST_LEVELS } from '../../filter/filter';
import type { Fault } from '../../filter/filter-schema';
import type { NotJson } from './definition';

/** Why a text is no definition of a segment, and where. */
export function FaultText({ fault }: { fault: Fault | NotJson }) {
  const text = useText();
  return (
    <Text size="sm" c="var(--mantine-color-error)" role="alert">
      {fault.what === 'notJson'
        ? text('definition.fault.notJson', { line: fault.line ?? 0 })
        : text(`definition.fault.${fault.what}`, {
            place: fault.place === '' ? '{ }' : fault.place,
            most: fault.what === 'deep' ? MOST_LEVELS : MOST_CONDITIONS,
          })}
    </Text>
  );
}
