import { useEffect, useRef } from 'react';
import { Masked } from '@/components/Masked';
import { PersonAvatar } from '@/components/PersonAvatar';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import type { FoundCustomer } from '../api/find-customers';
import classes from './Find.module.css';

interface FoundOptionProps {
  id: string;
  customer: FoundCustomer;
  selected: boolean;
  open: () => void;
}

export function FoundOption({ id, customer, selected, open }: FoundOptionProps) {
  const text = useText();
  const { country } = useFormats();
  const option = useRef<HTMLLIElement>(null);
  const { displayName, customerNumber, gender, age, address, contactPoints } = customer;

  useEffect(() => {
    if (selected) option.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  const about = [gender && text(`gender.${gender}`), age != null && text('customer.age', { age })].filter(
    Boolean,
  );
  const place = [address?.city, address?.country && country(address.country)].filter(Boolean);
  return (
    <li ref={option} id={id} role="option" aria-selected={selected} className={classes.option} onClick={open}>
      <PersonAvatar size={36} {...(displayName && { name: displayName })} />
      <div>
        <div className={classes.name}>
          <Masked by="Customer.displayName">
            {displayName ?? text('customer.unnamed', { id: customer.id })}
          </Masked>
        </div>
        <div className={classes.small}>
          <Masked by="Customer.customerNumber">{customerNumber}</Masked>
        </div>
      </div>
      <div className={classes.small}>
        <div>{about.join(' · ')}</div>
        <div>{place.join(', ')}</div>
      </div>
      <div className={classes.small}>
        {contactPoints?.slice(0, 2).map((point) => (
          <div key={`${point.kind} ${point.value}`}>
            <Masked by="ContactPoint.value">{point.value}</Masked>
          </div>
        ))}
      </div>
    </li>
  );
}
