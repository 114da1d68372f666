import type reveal from '@/messages/reveal/en.json';
import { laterMessages } from './later-messages';

/** For whoever may have masked data uncovered. */
export const RevealMessages = laterMessages<keyof typeof reveal>({
  en: () => import('@/messages/reveal/en.json'),
  zh: () => import('@/messages/reveal/zh.json'),
  ru: () => import('@/messages/reveal/ru.json'),
});
