import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { keepLanguage, LANGUAGES, preferredLanguage, type Language, type Messages } from './languages';

interface LanguageChoice {
  language: Language;
  choose: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice>({ language: 'en', choose: () => undefined });

export function useLanguage() {
  return useContext(LanguageContext);
}

/** Draws nothing until the messages are there: a flash of the wrong language is worse than a moment of calm. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState(preferredLanguage);
  const [loaded, setLoaded] = useState<{ language: Language; messages: Messages }>();

  useEffect(() => {
    let current = true;
    void LANGUAGES[chosen].load().then(({ default: messages }) => {
      if (!current) return;
      document.documentElement.lang = LANGUAGES[chosen].locale;
      // The rest comes with the pages that say it.
      setLoaded({ language: chosen, messages: messages as Messages });
    });
    return () => {
      current = false;
    };
  }, [chosen]);

  const choice = useMemo<LanguageChoice>(
    () => ({
      language: chosen,
      choose: (language) => {
        keepLanguage(language);
        setChosen(language);
      },
    }),
    [chosen],
  );

  if (!loaded) return null;
  return (
    <LanguageContext value={choice}>
      <IntlProvider locale={LANGUAGES[loaded.language].locale} messages={loaded.messages}>
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}
