import { useMemo, type ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { useLanguage } from './LanguageProvider';
import type { Language, Messages } from './languages';

type Bundle<Id extends string> = Promise<{ default: Record<Id, string> }>;

/** A component below which more messages are there than every page may say: they come when it is drawn. */
export function laterMessages<Id extends string>(loaders: Record<Language, () => Bundle<Id>>) {
  const loading = new Map<Language, Promise<Record<Id, string>>>();
  const loaded = new Map<Language, Record<Id, string>>();

  async function load(language: Language) {
    const { default: messages } = await loaders[language]();
    loaded.set(language, messages);
    return messages;
  }

  /** The same promise each time: React asks again until it is kept. */
  function loadingIn(language: Language) {
    const promise = loading.get(language) ?? load(language);
    loading.set(language, promise);
    return promise;
  }

  return function LaterMessages({ children }: { children: ReactNode }) {
    const { language } = useLanguage();
    const { locale, messages } = useIntl();
    const more = loaded.get(language);
    // Not `use`: what is there is not waited for again, though all below is drawn with every key that is pressed.
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- React's way of waiting
    if (!more) throw loadingIn(language);
    const all = useMemo(() => ({ ...messages, ...more }) as Messages, [messages, more]);
    return (
      <IntlProvider locale={locale} messages={all}>
        {children}
      </IntlProvider>
    );
  };
}
