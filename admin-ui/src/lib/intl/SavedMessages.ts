import type saved from '@/messages/saved/en.json';
import { laterMessages } from './later-messages';

/** For whoever may use saved segments. */
export const SavedMessages = laterMessages<keyof typeof saved>({
  en: () => import('@/messages/saved/en.json'),
  zh: () => import('@/messages/saved/zh.json'),
  ru: () => import('@/messages/saved/ru.json'),
});
