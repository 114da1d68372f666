import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { useText } from '@/lib/intl/use-text';
import classes from './Facet.module.css';
import { conditionOf, type FacetName } from './facets';

interface FacetSectionProps {
  facet: FacetName;
  open: boolean;
  toggle: () => void;
  children: ReactNode;
}

export function FacetSection({ facet, open, toggle, children }: FacetSectionProps) {
  const text = useText();
  const id = useId();
  const name = text(`condition.${conditionOf(facet)}`);
  return (
    <section className={classes.facet} aria-label={name}>
      <h4 className={classes.title}>
        <UnstyledButton
          className={classes.toggle}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={toggle}
        >
          <IconChevronRight size={14} aria-hidden="true" data-open={open || undefined} />
          {name}
        </UnstyledButton>
      </h4>
      {open && <div id={id}>{children}</div>}
    </section>
  );
}
