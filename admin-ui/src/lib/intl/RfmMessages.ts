import type rfm from '@/messages/rfm/en.json';
import { laterMessages } from './later-messages';

/** For whoever may look at rankings. */
export const RfmMessages = laterMessages<keyof typeof rfm>({
  en: () => import('@/messages/rfm/en.json'),
  zh: () => import('@/messages/rfm/zh.json'),
  ru: () => import('@/messages/rfm/ru.json'),
});
