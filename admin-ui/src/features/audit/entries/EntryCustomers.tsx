import { UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useText } from '@/lib/intl/use-text';
import type { AuditEntry } from '../api/read-trail';
import classes from './Entries.module.css';

/** One is named; of several the number, and their names on request. */
export function EntryCustomers({ entry: { customers, affected } }: { entry: AuditEntry }) {
  const text = useText();
  const [opened, { toggle }] = useDisclosure(false);
  const [first] = customers;
  if (first === undefined) return affected > 0 && text('audit.customers', { count: affected });
  if (affected === 1) return <CustomerLink id={first} />;
  return (
    <div>
      <UnstyledButton className={classes.toggle} aria-expanded={opened} onClick={toggle}>
        <IconChevronRight size={14} stroke={1.7} aria-hidden="true" />
        {text('audit.customers', { count: affected })}
      </UnstyledButton>
      {opened && <CustomerLinks ids={customers} more={affected - customers.length} />}
    </div>
  );
}

function CustomerLinks({ ids, more }: { ids: string[]; more: number }) {
  const text = useText();
  return (
    <ul className={classes.customers} aria-label={text('audit.customers.title')}>
      {ids.map((id) => (
        <li key={id}>
          <CustomerLink id={id} />
        </li>
      ))}
      {more > 0 && <li>{text('audit.customers.more', { count: more })}</li>}
    </ul>
  );
}

function CustomerLink({ id }: { id: string }) {
  const text = useText();
  return (
    <Link to="/customers/$id" params={{ id }} className={classes.link}>
      {text('customer.unnamed', { id })}
    </Link>
  );
}
