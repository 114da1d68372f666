import { NativeSelect, Skeleton, Stack, Text, Title } from '@mantine/core';
import { ErrorState } from '@/components/ErrorState';
import { Panel } from '@/components/Panel';
import { DATA_CATEGORIES } from '@/lib/access/data-categories';
import { useText } from '@/lib/intl/use-text';
import { useAccessPreview, type PreviewedField } from '../api/preview-access';
import { categoriesOf } from '../rules/rules';
import type { AccessDraft } from '../rules/use-draft';
import classes from './Preview.module.css';
import { PreviewedValue } from './PreviewedValue';
import { useFieldName } from './use-field-name';

interface PreviewProps {
  draft: AccessDraft;
  role: string;
  chooseRole: (role: string) => void;
}

/** What the role would see of somebody, the draft included, without showing anybody. */
export function Preview({ draft, role, chooseRole }: PreviewProps) {
  const text = useText();
  const { data, error, refetch, isPlaceholderData } = useAccessPreview(categoriesOf(draft.rightsOf(role)));
  return (
    <Panel label={text('preview.title')} className={classes.panel}>
      <Title order={2} size="h5">
        {text('preview.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {text('preview.hint')}
      </Text>
      <NativeSelect
        label={text('preview.role')}
        value={role}
        data={draft.roles}
        onChange={(event) => chooseRole(event.currentTarget.value)}
      />
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : data ? (
        <div className={classes.categories} aria-busy={isPlaceholderData}>
          {DATA_CATEGORIES.map((category) => (
            <Category key={category} fields={data.filter((field) => field.category === category)} />
          ))}
        </div>
      ) : (
        <Stack mt="md" aria-hidden="true">
          <Skeleton height={110} />
          <Skeleton height={110} />
          <Skeleton height={110} />
        </Stack>
      )}
    </Panel>
  );
}

function Category({ fields }: { fields: PreviewedField[] }) {
  const text = useText();
  const fieldName = useFieldName();
  const [first] = fields;
  if (!first) return null;
  return (
    <>
      <Title order={3} size="h6" mt="md">
        {text(`right.${first.category}`)}
      </Title>
      <dl className={classes.fields}>
        {fields.map((field) => (
          <div key={field.coordinate} data-visibility={field.visibility}>
            <dt>{fieldName(field.coordinate)}</dt>
            <dd>
              <PreviewedValue field={field} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
