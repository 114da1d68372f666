import { Button, Tooltip, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '@/lib/intl/use-text';
import { isEmpty } from '../../filter/filter';
import type { Segment } from '../../use-segment';

interface SaveButtonProps extends ButtonProps {
  segment: Segment;
  onClick: () => void;
  children: ReactNode;
}

/** Says why not, where what stands in the builder can't be saved: without it, a segment would mean something else than it shows. */
export function SaveButton({ segment, onClick, children, ...props }: SaveButtonProps) {
  const text = useText();
  const flaw = isEmpty(segment.draft) ? 'open.empty' : segment.flaws.size > 0 ? 'open.flawed' : undefined;
  const button = (
    <Button
      {...props}
      {...(flaw && { 'data-disabled': true, 'aria-disabled': true })}
      onClick={flaw ? (event) => event.preventDefault() : onClick}
    >
      {children}
    </Button>
  );
  return flaw ? (
    <Tooltip label={text(flaw)} multiline maw={280} events={{ hover: true, focus: true, touch: true }}>
      {button}
    </Tooltip>
  ) : (
    button
  );
}
