import { Button, Combobox, useCombobox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import { CONDITION_GROUPS, CONDITIONS, freshCondition, permittedConditions } from '../filter/conditions';
import type { Filter, Kind } from '../filter/filter';

/** Offers what exists for this viewer, and nothing else; typing narrows it. */
export function AddMenu({ onAdd }: { onAdd: (filter: Filter) => void }) {
  const text = useText();
  const { may } = useViewer();
  const [search, setSearch] = useState('');
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setSearch('');
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  });
  // Enter takes the first of what is found.
  const { selectFirstOption } = combobox;
  useEffect(() => {
    if (search.trim() !== '') selectFirstOption();
  }, [search, selectFirstOption]);
  const choose = (kind: string) => {
    combobox.closeDropdown();
    onAdd(freshCondition(kind as Kind, may));
  };
  return (
    <Combobox
      store={combobox}
      width={280}
      position="bottom-start"
      shadow="md"
      keepMounted={false}
      withinPortal={false}
      onOptionSubmit={choose}
    >
      <Combobox.Target withAriaAttributes={false}>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconPlus size={14} />}
          data-add
          aria-haspopup="listbox"
          aria-expanded={combobox.dropdownOpened}
          onClick={() => combobox.toggleDropdown()}
        >
          {text('builder.addCondition')}
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          aria-label={text('builder.findCondition')}
          placeholder={text('builder.findCondition')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Offered search={search} />
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Offered({ search }: { search: string }) {
  const text = useText();
  const { may } = useViewer();
  const wanted = search.trim().toLocaleLowerCase();
  const found = permittedConditions(may).filter((kind) =>
    `${text(`condition.${kind}`)} ${text(`builder.group.${CONDITIONS[kind].group}`)}`
      .toLocaleLowerCase()
      .includes(wanted),
  );
  return (
    <Combobox.Options
      tabIndex={0}
      mah={380}
      style={{ overflowY: 'auto' }}
      aria-label={text('builder.addCondition')}
    >
      {found.length === 0 && <Combobox.Empty>{text('builder.noSuchCondition')}</Combobox.Empty>}
      {CONDITION_GROUPS.map((group) => {
        const kinds = found.filter((kind) => CONDITIONS[kind].group === group);
        return (
          kinds.length > 0 && (
            <Combobox.Group key={group} label={text(`builder.group.${group}`)}>
              {kinds.map((kind) => (
                <Combobox.Option key={kind} value={kind}>
                  {text(`condition.${kind}`)}
                </Combobox.Option>
              ))}
            </Combobox.Group>
          )
        );
      })}
    </Combobox.Options>
  );
}
