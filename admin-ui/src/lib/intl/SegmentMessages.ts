import type segments from '@/messages/segments/en.json';
import { laterMessages } from './later-messages';

/** What the builder and the breakdown say: the number does not wait for it. */
export const SegmentMessages = laterMessages<keyof typeof segments>({
  en: () => import('@/messages/segments/en.json'),
  zh: () => import('@/messages/segments/zh.json'),
  ru: () => import('@/messages/segments/ru.json'),
});
