import { createBrowserRouter, type RouteObject } from 'react-router';
import { Layout } from './Layout';
import { NotFoundPage } from './NotFoundPage';
import { moderatorsPage, page } from './pages';
import { partnerPages } from './partnerPages';
import { RouteError } from './RouteError';

const publicPages: RouteObject[] = [
  {
    index: true,
    ...page(() => import('./HomePage').then((module) => module.HomePage), 'home', 'events'),
  },
  {
    path: '/calendar',
    ...page(
      () => import('@/features/events/CalendarPage').then((module) => module.CalendarPage),
      'calendar',
      'events',
    ),
  },
  {
    path: '/events/:slug',
    ...page(
      () => import('@/features/events/EventPage').then((module) => module.EventPage),
      'events',
    ),
  },
  {
    path: '/alerts/:token',
    ...page(
      () => import('@/features/events/alerts/AlertPage').then((module) => module.AlertPage),
      'alerts',
      'calendar',
      'events',
    ),
  },
  {
    path: '/alerts/:token/search',
    ...page(
      () =>
        import('@/features/events/alerts/AlertSearchPage').then((module) => module.AlertSearchPage),
      'alerts',
      'calendar',
      'events',
    ),
  },
  {
    path: '/alerts/:token/confirm',
    ...page(
      () =>
        import('@/features/events/alerts/ConfirmAlertPage').then(
          (module) => module.ConfirmAlertPage,
        ),
      'alerts',
      'calendar',
      'events',
    ),
  },
  {
    path: '/organisations',
    ...page(
      () =>
        import('@/features/organisations/OrganisationListPage').then(
          (module) => module.OrganisationListPage,
        ),
      'organisations',
    ),
  },
  {
    path: '/organisations/:slug',
    ...page(
      () => import('./OrganisationPage').then((module) => module.OrganisationPage),
      'organisations',
      'events',
      'myOrganisations',
      'trust',
    ),
  },
];

const moderationPages: RouteObject[] = [
  {
    path: '/moderation',
    ...moderatorsPage(
      () => import('@/features/moderation/QueuePage').then((module) => module.QueuePage),
      'moderation',
      'events',
    ),
  },
  {
    path: '/moderation/events/:id',
    ...moderatorsPage(
      () => import('@/features/moderation/ReviewPage').then((module) => module.ReviewPage),
      'moderation',
      'events',
      'trust',
    ),
  },
  {
    path: '/moderation/join-requests',
    ...moderatorsPage(
      () =>
        import('@/features/moderation/JoinRequestsPage').then((module) => module.JoinRequestsPage),
      'moderation',
    ),
  },
  {
    path: '/moderation/report',
    ...page(
      () => import('@/features/moderation/ReportPage').then((module) => module.ReportPage),
      'moderation',
    ),
  },
];

const sitePages: RouteObject[] = [
  {
    path: '/about',
    ...page(() => import('./AboutPage').then((module) => module.AboutPage), 'about'),
  },
  {
    path: '/developers',
    ...page(
      () => import('./developers/DevelopersPage').then((module) => module.DevelopersPage),
      'developers',
    ),
  },
  {
    path: '/accessibility',
    ...page(
      () => import('./AccessibilityPage').then((module) => module.AccessibilityPage),
      'accessibility',
    ),
  },
  {
    path: '/sign-in',
    ...page(() => import('@/auth/SignInPage').then((module) => module.SignInPage), 'account'),
  },
  {
    path: '/sign-in/callback',
    ...page(
      () => import('@/auth/SignInCallbackPage').then((module) => module.SignInCallbackPage),
      'account',
    ),
  },
];

/** The kit's gallery, in development only: the build leaves it out. */
const developmentPages: RouteObject[] = import.meta.env.DEV
  ? [{ path: '/_ui', ...page(() => import('./GalleryPage').then((module) => module.GalleryPage)) }]
  : [];

export const router = createBrowserRouter([
  {
    element: <Layout />,
    errorElement: <RouteError />,
    HydrateFallback: () => null,
    children: [
      {
        // Errors of a page are shown inside the layout, so that the way on stays in sight.
        errorElement: <RouteError />,
        children: [
          ...publicPages,
          ...partnerPages,
          ...moderationPages,
          ...sitePages,
          ...developmentPages,
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
]);
