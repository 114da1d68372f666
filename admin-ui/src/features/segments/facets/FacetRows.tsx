import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useText } from '@/lib/intl/use-text';
import classes from './Facet.module.css';

const FEW = 7;

interface FacetRowsProps {
  size: number;
  /** Rows that stay in sight in the short list. */
  keep: (index: number) => boolean;
  children: (index: number) => ReactNode;
}

/** The first few, and all of them on request. */
export function FacetRows({ size, keep, children }: FacetRowsProps) {
  const text = useText();
  const [all, setAll] = useState(false);
  const indexes = Array.from({ length: size }, (_, index) => index);
  const shown = all ? indexes : indexes.filter((index) => index < FEW || keep(index));
  return (
    <>
      <ul className={classes.rows} data-scroll={all || undefined} tabIndex={all ? 0 : undefined}>
        {shown.map(children)}
      </ul>
      {size > FEW && (
        <Button size="compact-xs" variant="subtle" mt={2} onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? text('facet.fewer') : text('facet.all', { count: size })}
        </Button>
      )}
    </>
  );
}
