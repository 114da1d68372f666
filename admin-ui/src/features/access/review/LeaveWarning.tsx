import { useBlocker } from '@tanstack/react-router';
import { Confirmation } from '@/components/Confirmation';
import { useText } from '@/lib/intl/use-text';

const always = () => true;

/** Another page, or the tab's end, would lose the draft. */
export function LeaveWarning({ unsaved }: { unsaved: boolean }) {
  const text = useText();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: always,
    disabled: !unsaved,
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return (
    <Confirmation
      dangerous
      title={text('leave.title')}
      hint={text('leave.hint')}
      action={text('leave.action')}
      pending={false}
      error={null}
      confirm={proceed}
      close={reset}
    />
  );
}
