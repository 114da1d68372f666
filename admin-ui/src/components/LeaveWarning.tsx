import { useBlocker, type ShouldBlockFn } from '@tanstack/react-router';
import { Confirmation } from './Confirmation';

const otherPage: ShouldBlockFn = ({ current, next }) => current.pathname !== next.pathname;

interface LeaveWarningProps {
  unsaved: boolean;
  title: string;
  hint: string;
  action: string;
  /** Whether a way out of the page loses the draft; every other page does unless said. */
  loses?: ShouldBlockFn;
}

/** Another page, or the tab's end, would lose the draft. */
export function LeaveWarning({ unsaved, title, hint, action, loses = otherPage }: LeaveWarningProps) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: loses,
    disabled: !unsaved,
    enableBeforeUnload: unsaved,
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return (
    <Confirmation
      dangerous
      title={title}
      hint={hint}
      action={action}
      pending={false}
      error={null}
      confirm={proceed}
      close={reset}
    />
  );
}
