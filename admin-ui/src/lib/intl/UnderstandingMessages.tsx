import type { ReactNode } from 'react';
import type understanding from '@/messages/understanding/en.json';
import { laterMessages } from './later-messages';
import { SegmentMessages } from './SegmentMessages';

const OwnMessages = laterMessages<keyof typeof understanding>({
  en: () => import('@/messages/understanding/en.json'),
  zh: () => import('@/messages/understanding/zh.json'),
  ru: () => import('@/messages/understanding/ru.json'),
});

/** For whoever looks into a segment, which is told in the builder's words. */
export function UnderstandingMessages({ children }: { children: ReactNode }) {
  return (
    <SegmentMessages>
      <OwnMessages>{children}</OwnMessages>
    </SegmentMessages>
  );
}
