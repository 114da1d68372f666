import { Box, type BoxProps } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Panel.module.css';

interface PanelProps extends Omit<BoxProps, 'className'> {
  className?: string | undefined;
  /** Read out as the region's name. */
  label: string;
  children: ReactNode;
}

export function Panel({ label, children, className, ...box }: PanelProps) {
  return (
    <Box
      component="section"
      aria-label={label}
      className={[classes.panel, className].filter(Boolean).join(' ')}
      p="md"
      {...box}
    >
      {children}
    </Box>
  );
}
