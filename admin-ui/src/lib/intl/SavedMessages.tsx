import type { ReactNode } from 'react';
import type saved from '@/messages/saved/en.json';
import { laterMessages } from './later-messages';
import { SegmentMessages } from './SegmentMessages';

const OwnMessages = laterMessages<keyof typeof saved>({
  en: () => import('@/messages/saved/en.json'),
  zh: () => import('@/messages/saved/zh.json'),
  ru: () => import('@/messages/saved/ru.json'),
});

/** For whoever may use saved segments, which are told in the builder's words. */
export function SavedMessages({ children }: { children: ReactNode }) {
  return (
    <SegmentMessages>
      <OwnMessages>{children}</OwnMessages>
    </SegmentMessages>
  );
}
