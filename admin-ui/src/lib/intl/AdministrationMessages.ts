import type administration from '@/messages/administration/en.json';
import { laterMessages } from './later-messages';

/** What only administrators read comes with their pages: nobody else's first page waits for it. */
export const AdministrationMessages = laterMessages<keyof typeof administration>({
  en: () => import('@/messages/administration/en.json'),
  zh: () => import('@/messages/administration/zh.json'),
  ru: () => import('@/messages/administration/ru.json'),
});
