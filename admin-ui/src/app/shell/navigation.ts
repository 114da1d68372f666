import {
  IconArrowsLeftRight,
  IconChartFunnel,
  IconChartSankey,
  IconListSearch,
  IconLock,
  IconUsers,
} from '@tabler/icons-react';
import type { May } from '@/lib/graphql/operation';

/** Who may ask for customers at all is the server's word: an argument or a filter of theirs exists. */
export const PAGES = [
  { to: '/segments', label: 'segments.title', icon: IconChartFunnel, visible: () => true },
  { to: '/rfm', label: 'rfm.title', icon: IconChartSankey, visible: (may: May) => may('USE_SEGMENTS') },
  {
    to: '/customers',
    label: 'customers.title',
    icon: IconUsers,
    visible: (may: May) => may('Query.customers(search:)'),
  },
  {
    to: '/mirror',
    label: 'mirror.title',
    icon: IconArrowsLeftRight,
    visible: (may: May) => may('WATCH_MIRROR'),
  },
  { to: '/access', label: 'access.title', icon: IconLock, visible: (may: May) => may('GOVERN_ACCESS') },
  { to: '/audit', label: 'audit.title', icon: IconListSearch, visible: (may: May) => may('READ_AUDIT') },
] as const;
