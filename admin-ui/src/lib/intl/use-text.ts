import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { MessageId } from './languages';

export type Text = (id: MessageId, values?: Record<string, string | number>) => string;

/** `text('shell.signOut')`: a message in the chosen language, its identifier checked by the compiler. */
export function useText(): Text {
  const intl = useIntl();
  return useCallback<Text>((id, values) => intl.formatMessage({ id }, values), [intl]);
}
