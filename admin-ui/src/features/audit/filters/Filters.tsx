import { Button, Checkbox } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { DateField } from '@/components/DateField';
import { Panel } from '@/components/Panel';
import { DATA_CATEGORIES } from '@/lib/access/data-categories';
import { useText } from '@/lib/intl/use-text';
import { AUDIT_ACTIONS } from './actions';
import { ChoiceFilter } from './ChoiceFilter';
import classes from './Filters.module.css';
import { TextFilter } from './TextFilter';
import { useFilters } from './use-filters';

export function Filters() {
  const text = useText();
  const { filters, isFiltered, choose, clear } = useFilters();
  const { customer, user, action, category, refused, from, until } = filters;
  const clearButtonProps = { 'aria-label': text('audit.clearDate') };
  return (
    <Panel label={text('audit.filters')} className={classes.filters}>
      <TextFilter
        label={text('audit.customer')}
        value={customer}
        error={customer !== undefined && !/^\d+$/.test(customer) && text('audit.customer.flaw')}
        choose={(chosen) => choose({ customer: chosen })}
      />
      <TextFilter label={text('audit.user')} value={user} choose={(chosen) => choose({ user: chosen })} />
      <ChoiceFilter
        label={text('audit.action')}
        value={action}
        choices={AUDIT_ACTIONS}
        labelOf={(choice) => text(`auditAction.${choice}`)}
        choose={(chosen) => choose({ action: chosen })}
      />
      <ChoiceFilter
        label={text('audit.category')}
        value={category}
        choices={DATA_CATEGORIES}
        labelOf={(choice) => text(`right.${choice}`)}
        choose={(chosen) => choose({ category: chosen })}
      />
      <DateField
        clearable
        clearButtonProps={clearButtonProps}
        label={text('audit.from')}
        value={from ?? null}
        {...(until && { maxDate: until })}
        onChange={(date) => choose({ from: date ?? undefined })}
      />
      <DateField
        clearable
        clearButtonProps={clearButtonProps}
        label={text('audit.until')}
        value={until ?? null}
        {...(from && { minDate: from })}
        onChange={(date) => choose({ until: date ?? undefined })}
      />
      <Checkbox
        className={classes.refused}
        label={text('audit.onlyRefused')}
        checked={refused ?? false}
        onChange={(event) => choose({ refused: event.currentTarget.checked || undefined })}
      />
      {isFiltered && (
        <Button
          className={classes.clear}
          variant="subtle"
          leftSection={<IconFilterOff size={16} stroke={1.7} />}
          onClick={clear}
        >
          {text('results.clear')}
        </Button>
      )}
    </Panel>
  );
}
