import { use, useMemo, type ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { useLanguage } from './LanguageProvider';
import type { Language, Messages } from './languages';

type Bundle<Id extends string> = Promise<{ default: Record<Id, string> }>;

/** A component below which more messages are there than every page may say: they come when it is drawn. */
export function laterMessages<Id extends string>(loaders: Record<Language, () => Bundle<Id>>) {
  const loading = new Map<Language, Bundle<Id>>();

  /** The same promise each time: React asks again until it is kept. */
  function messagesIn(language: Language) {
    const promise = loading.get(language) ?? loaders[language]();
    loading.set(language, promise);
    return promise;
  }

  return function LaterMessages({ children }: { children: ReactNode }) {
    const { language } = useLanguage();
    const { locale, messages } = useIntl();
    const { default: more } = use(messagesIn(language));
    const all = useMemo(() => ({ ...messages, ...more }) as Messages, [messages, more]);
    return (
      <IntlProvider locale={locale} messages={all}>
        {children}
      </IntlProvider>
    );
  };
}
