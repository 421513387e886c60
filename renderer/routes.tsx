import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { Crash } from './frame/crash.tsx';
import { NotFound } from './frame/not-found.tsx';
import { Root } from './frame/root.tsx';
import { enterprisesSearch } from './screens/enterprises/search.ts';
import { issuesSearch } from './screens/issues/search.ts';
import { statisticsSearch } from './screens/statistics/search.ts';
import { syncSearch } from './screens/sync/search.ts';
import { newVisitSearch, visitsSearch } from './screens/visits/search.ts';
import { Pending } from './ui/layout/pending.tsx';

const root = createRootRoute({ component: Root });

const today = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./screens/today/today.tsx'), 'Today'),
});

const enterprises = createRoute({
  getParentRoute: () => root,
  path: '/enterprises',
  validateSearch: enterprisesSearch,
  component: lazyRouteComponent(() => import('./screens/enterprises/enterprise-list.tsx'), 'EnterpriseList'),
});

const enterpriseImport = createRoute({
  getParentRoute: () => root,
  path: '/enterprises/import',
  component: lazyRouteComponent(
    () => import('./screens/enterprises/import/import-wizard.tsx'),
    'ImportWizard',
  ),
});

const enterprise = createRoute({
  getParentRoute: () => root,
  path: '/enterprises/$enterpriseId',
  component: lazyRouteComponent(
    () => import('./screens/enterprises/enterprise-profile.tsx'),
    'EnterpriseProfile',
  ),
});

const briefing = createRoute({
  getParentRoute: () => root,
  path: '/enterprises/$enterpriseId/briefing',
  component: lazyRouteComponent(
    () => import('./screens/enterprises/briefing/briefing-page.tsx'),
    'BriefingPage',
  ),
});

const visits = createRoute({
  getParentRoute: () => root,
  path: '/visits',
  validateSearch: visitsSearch,
  component: lazyRouteComponent(() => import('./screens/visits/visit-list.tsx'), 'VisitList'),
});

const newVisit = createRoute({
  getParentRoute: () => root,
  path: '/visits/new',
  validateSearch: newVisitSearch,
  component: lazyRouteComponent(() => import('./screens/visits/new-visit.tsx'), 'NewVisit'),
});

const visitDraft = createRoute({
  getParentRoute: () => root,
  path: '/visits/drafts/$draftId',
  component: lazyRouteComponent(() => import('./screens/visits/visit-editor.tsx'), 'VisitEditor'),
});

const issues = createRoute({
  getParentRoute: () => root,
  path: '/issues',
  validateSearch: issuesSearch,
  component: lazyRouteComponent(() => import('./screens/issues/issue-queue.tsx'), 'IssueQueue'),
});

const panels = createRoute({
  getParentRoute: () => root,
  path: '/panels',
  component: lazyRouteComponent(() => import('./screens/panels/panels-page.tsx'), 'PanelsPage'),
});

const statistics = createRoute({
  getParentRoute: () => root,
  path: '/statistics',
  validateSearch: statisticsSearch,
  component: lazyRouteComponent(() => import('./screens/statistics/statistics-page.tsx'), 'StatisticsPage'),
});

const plan = createRoute({
  getParentRoute: () => root,
  path: '/plan',
  component: lazyRouteComponent(() => import('./screens/plan/plan-board.tsx'), 'PlanBoard'),
});

const office = createRoute({
  getParentRoute: () => root,
  path: '/office',
  component: lazyRouteComponent(() => import('./screens/office/office-page.tsx'), 'OfficePage'),
});

const inbox = createRoute({
  getParentRoute: () => root,
  path: '/inbox',
  component: lazyRouteComponent(() => import('./screens/inbox/inbox-page.tsx'), 'InboxPage'),
});

const kit = createRoute({
  getParentRoute: () => root,
  path: '/kit',
  component: lazyRouteComponent(() => import('./screens/kit/kit-page.tsx'), 'KitPage'),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('./screens/settings/settings-page.tsx'), 'SettingsPage'),
});

const sync = createRoute({
  getParentRoute: () => root,
  path: '/sync',
  validateSearch: syncSearch,
  component: lazyRouteComponent(() => import('./screens/sync/sync-centre.tsx'), 'SyncCentre'),
});

const tree = root.addChildren([
  today,
  enterprises,
  enterpriseImport,
  enterprise,
  briefing,
  visits,
  newVisit,
  visitDraft,
  issues,
  panels,
  sync,
  statistics,
  plan,
  office,
  settings,
  inbox,
  kit,
]);

/** Every address of the window. What is filtered and selected stands in it, so going back shows it again. */
export function createDeskRouter() {
  return createRouter({
    routeTree: tree,
    history: createHashHistory(),
    defaultErrorComponent: Crash,
    defaultNotFoundComponent: NotFound,
    defaultPendingComponent: Pending,
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createDeskRouter>;
  }
}
