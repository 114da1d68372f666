import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type RouterHistory,
} from '@tanstack/react-router';
import { parseAuditSearch } from '@/features/audit/filters/audit-search';
import { parseSavedSearch } from '@/features/segments/saved/list/saved-search';
import { parseUnderstandingSearch } from '@/features/segments/understanding/understanding-search';
import { textInAddress } from '@/lib/text-in-address';
import { takeReturnTo } from './session/return-to';
import { parseSearch, stringifySearch } from './address';
import { NotFound } from './NotFound';
import { PageFailed } from './PageFailed';
import { Shell } from './shell/Shell';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    const place = takeReturnTo();
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the router's way of redirecting
    throw place
      ? redirect({ href: place, replace: true })
      : redirect({ to: '/segments', search: {}, replace: true });
  },
});

interface SegmentsSearch {
  filter?: unknown;
  sort?: unknown;
  /** The saved segment that is open. */
  segment?: string | undefined;
  /** Its revision that the filter began from, when that says something else. */
  seen?: number | undefined;
}

/** Kept as they came; the page itself reads them and says so when it cannot. */
const segments = createRoute({
  getParentRoute: () => root,
  path: '/segments',
  validateSearch: ({ filter, sort, segment, seen }): SegmentsSearch => ({
    ...(filter !== undefined && { filter }),
    ...(sort !== undefined && { sort }),
    ...(segment !== undefined && { segment: textInAddress(segment) }),
    ...(seen !== undefined && { seen: Number(seen) }),
  }),
  component: lazyRouteComponent(() => import('@/features/segments/SegmentsPage'), 'SegmentsPage'),
});

const understanding = createRoute({
  getParentRoute: () => root,
  path: '/segments/understanding',
  validateSearch: parseUnderstandingSearch,
  component: lazyRouteComponent(
    () => import('@/features/segments/understanding/UnderstandingPage'),
    'UnderstandingPage',
  ),
});

const savedSegments = createRoute({
  getParentRoute: () => root,
  path: '/segments/saved',
  validateSearch: parseSavedSearch,
  component: lazyRouteComponent(() => import('@/features/segments/saved/list/SavedPage'), 'SavedPage'),
});

const savedSegment = createRoute({
  getParentRoute: () => root,
  path: '/segments/saved/$id',
  component: lazyRouteComponent(() => import('@/features/segments/saved/detail/SegmentPage'), 'SegmentPage'),
});

const rfm = createRoute({
  getParentRoute: () => root,
  path: '/rfm',
  validateSearch: ({ from, to }): { from?: string | undefined; to?: string | undefined } => ({
    ...(from !== undefined && { from: textInAddress(from) }),
    ...(to !== undefined && { to: textInAddress(to) }),
  }),
  component: lazyRouteComponent(() => import('@/features/rfm/RfmPage'), 'RfmPage'),
});

const customers = createRoute({
  getParentRoute: () => root,
  path: '/customers',
  validateSearch: ({ search }): { search?: string } =>
    typeof search === 'string' || typeof search === 'number' ? { search: String(search) } : {},
  component: lazyRouteComponent(() => import('@/features/customers/find/FindPage'), 'FindPage'),
});

/** The segment that the customer is seen in the light of: one that stood in the builder, or a saved one. */
interface CustomerSearch {
  filter?: unknown;
  segment?: string | undefined;
}

const customer = createRoute({
  getParentRoute: () => root,
  path: '/customers/$id',
  validateSearch: ({ filter, segment }): CustomerSearch => ({
    ...(filter !== undefined && { filter }),
    ...(segment !== undefined && { segment: textInAddress(segment) }),
  }),
  component: lazyRouteComponent(() => import('./customer/CustomerRoute'), 'CustomerRoute'),
});

const mirror = createRoute({
  getParentRoute: () => root,
  path: '/mirror',
  validateSearch: ({ hours }): { hours?: number } => (typeof hours === 'number' ? { hours } : {}),
  component: lazyRouteComponent(() => import('@/features/mirror/MirrorPage'), 'MirrorPage'),
});

const access = createRoute({
  getParentRoute: () => root,
  path: '/access',
  component: lazyRouteComponent(() => import('@/features/access/AccessPage'), 'AccessPage'),
});

const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  validateSearch: parseAuditSearch,
  component: lazyRouteComponent(() => import('@/features/audit/AuditPage'), 'AuditPage'),
});

const routeTree = root.addChildren([
  home,
  segments,
  understanding,
  savedSegments,
  savedSegment,
  rfm,
  customers,
  customer,
  mirror,
  access,
  audit,
]);

export function createAppRouter(history?: RouterHistory) {
  return createRouter({
    routeTree,
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultErrorComponent: PageFailed,
    ...(history && { history }),
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
