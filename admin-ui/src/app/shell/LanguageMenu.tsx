import { Button, Menu } from '@mantine/core';
import { IconCheck, IconLanguage } from '@tabler/icons-react';
import { useLanguage } from '@/lib/intl/LanguageProvider';
import { isLanguage, LANGUAGES } from '@/lib/intl/languages';
import { useText } from '@/lib/intl/use-text';

export function LanguageMenu() {
  const text = useText();
  const { language, choose } = useLanguage();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          fw={500}
          h={34}
          leftSection={<IconLanguage size={18} stroke={1.7} />}
          aria-label={text('shell.language', { language: LANGUAGES[language].name })}
        >
          {LANGUAGES[language].name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {Object.entries(LANGUAGES).map(([code, { name, locale }]) => (
          <Menu.Item
            key={code}
            lang={locale}
            rightSection={code === language ? <IconCheck size={16} /> : null}
            onClick={() => {
              if (isLanguage(code)) choose(code);
            }}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
