import type administration from '@/messages/administration/en.json';
import type english from '@/messages/en.json';
import type reveal from '@/messages/reveal/en.json';
import type rfm from '@/messages/rfm/en.json';
import type saved from '@/messages/saved/en.json';
import type segments from '@/messages/segments/en.json';
import type understanding from '@/messages/understanding/en.json';

/** Some are there only inside `AdministrationMessages` and others like it, as `npm run messages` checks. */
export type MessageId =
  | keyof typeof english
  | keyof typeof administration
  | keyof typeof reveal
  | keyof typeof rfm
  | keyof typeof saved
  | keyof typeof segments
  | keyof typeof understanding;
export type Language = 'en' | 'zh' | 'ru';
export type Messages = Record<MessageId, string>;

declare global {
  // The compiler refuses a message that does not exist.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace FormatjsIntl {
    interface Message {
      ids: MessageId;
    }
  }
}

interface LanguageEntry {
  /** What its own speakers call it. */
  name: string;
  /** For numbers, dates and names of countries. */
  locale: string;
  /** What every page may say. */
  load: () => Promise<{ default: Record<keyof typeof english, string> }>;
}

export const LANGUAGES: Record<Language, LanguageEntry> = {
  en: { name: 'English', locale: 'en-US', load: () => import('@/messages/en.json') },
  zh: { name: '中文', locale: 'zh-CN', load: () => import('@/messages/zh.json') },
  ru: { name: 'Русский', locale: 'ru-RU', load: () => import('@/messages/ru.json') },
};

const KEPT_AS = 'clientele.language';

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && value in LANGUAGES;
}

/** The one chosen before, or the first of the browser's languages that we speak. */
export function preferredLanguage(): Language {
  const kept = localStorage.getItem(KEPT_AS);
  if (isLanguage(kept)) return kept;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';
}

export function keepLanguage(language: Language) {
  localStorage.setItem(KEPT_AS, language);
}
