import { IconListSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import classes from './Detail.module.css';

export function AuditLink({ customerId }: { customerId: string }) {
  const text = useText();
  const { may } = useViewer();
  if (!may('READ_AUDIT')) return null;
  return (
    <Link to="/audit" search={{ customer: customerId }} className={classes.audit}>
      <IconListSearch size={15} stroke={1.7} aria-hidden="true" />
      {text('customer.audit')}
    </Link>
  );
}
