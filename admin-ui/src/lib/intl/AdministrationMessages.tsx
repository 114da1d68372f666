import { use, useMemo, type ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import type administration from '@/messages/administration/en.json';
import { useLanguage } from './LanguageProvider';
import type { Language, Messages } from './languages';

type Bundle = Promise<{ default: Record<keyof typeof administration, string> }>;

const LOADERS: Record<Language, () => Bundle> = {
  en: () => import('@/messages/administration/en.json'),
  zh: () => import('@/messages/administration/zh.json'),
  ru: () => import('@/messages/administration/ru.json'),
};

const loading = new Map<Language, Bundle>();

/** The same promise each time: React asks again until it is kept. */
function messagesIn(language: Language) {
  const promise = loading.get(language) ?? LOADERS[language]();
  loading.set(language, promise);
  return promise;
}

/** What only administrators read comes with their pages: nobody else's first page waits for it. */
export function AdministrationMessages({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  const { locale, messages } = useIntl();
  const { default: more } = use(messagesIn(language));
  const all = useMemo(() => ({ ...messages, ...more }) as Messages, [messages, more]);
  return (
    <IntlProvider locale={locale} messages={all}>
      {children}
    </IntlProvider>
  );
}
