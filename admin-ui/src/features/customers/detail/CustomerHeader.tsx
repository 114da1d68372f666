import { Avatar, Badge, Group, Text, Title } from '@mantine/core';
import { IconBuilding } from '@tabler/icons-react';
import { Masked } from '@/components/Masked';
import { PersonAvatar } from '@/components/PersonAvatar';
import { useText } from '@/lib/intl/use-text';
import type { Customer } from '../api/read-customer';
import { RemovalMenu } from '../removal/RemovalMenu';
import type { Removal } from '../removal/removal';
import { RevealPlace } from '../reveal/RevealPlace';
import { AuditLink } from './AuditLink';

interface CustomerHeaderProps {
  customer: Customer;
  onRemoved: (removal: Removal) => void;
}

export function CustomerHeader({ customer, onRemoved }: CustomerHeaderProps) {
  const text = useText();
  const { id, displayName, customerNumber, kind, gender, age, membership } = customer;
  return (
    <Group mb="md" gap="md" wrap="nowrap" align="center">
      {kind === 'ORGANIZATION' ? (
        <Avatar size={56} radius="md" color="spruce" aria-hidden="true">
          <IconBuilding size={28} stroke={1.5} />
        </Avatar>
      ) : (
        <PersonAvatar size={56} {...(displayName && { name: displayName })} />
      )}
      <div style={{ minWidth: 0 }}>
        <Title order={1} style={{ overflowWrap: 'anywhere' }}>
          {displayName === undefined ? (
            text('customer.unnamed', { id })
          ) : (
            <Masked by="Customer.displayName">{displayName}</Masked>
          )}
        </Title>
        <Group gap={8} mt={4}>
          {customerNumber !== undefined && (
            <Text size="sm" c="dimmed" className="numbers" component="span">
              <Masked by="Customer.customerNumber">{customerNumber}</Masked>
            </Text>
          )}
          <RevealPlace by="Customer.displayName" />
          {kind === 'ORGANIZATION' && <Badge variant="default">{text('kind.ORGANIZATION')}</Badge>}
          {gender && (
            <Badge variant="default" tt="none">
              {text(`gender.${gender}`)}
            </Badge>
          )}
          {age != null && (
            <Badge variant="default" tt="none">
              {text('customer.age', { age })}
            </Badge>
          )}
          {membership?.level !== undefined && (
            <Badge variant="light" tt="none">
              {membership.level}
            </Badge>
          )}
          <AuditLink customerId={id} />
        </Group>
      </div>
      <RemovalMenu customer={customer} onRemoved={onRemoved} />
    </Group>
  );
}
