import type { RouteObject } from 'react-router';
import { ownPage, page } from './pages';

const editor = () =>
  import('@/features/events/editor/EventEditorPage').then((module) => module.EventEditorPage);

/** The pages of whoever acts for an organisation. */
export const partnerPages: RouteObject[] = [
  { path: '/me/events/new', ...ownPage(editor, 'editor', 'events') },
  { path: '/me/events/:id/edit', ...ownPage(editor, 'editor', 'events') },
  {
    path: '/me/organisations',
    ...ownPage(
      () =>
        import('@/features/organisations/mine/MyOrganisationsPage').then(
          (module) => module.MyOrganisationsPage,
        ),
      'myOrganisations',
      'organisations',
    ),
  },
  {
    path: '/me/organisations/new',
    ...ownPage(
      () =>
        import('@/features/organisations/mine/NewOrganisationPage').then(
          (module) => module.NewOrganisationPage,
        ),
      'myOrganisations',
      'organisations',
    ),
  },
  {
    path: '/me/organisations/:id',
    ...ownPage(
      () =>
        import('@/features/organisations/mine/MyOrganisationPage').then(
          (module) => module.MyOrganisationPage,
        ),
      'myOrganisations',
      'organisations',
    ),
  },
  {
    path: '/me/organisations/:id/imports',
    ...ownPage(
      () => import('@/features/events/imports/ImportsPage').then((module) => module.ImportsPage),
      'imports',
      'events',
    ),
  },
  {
    path: '/me/organisations/:id/imports/:importId',
    ...ownPage(
      () => import('@/features/events/imports/ImportPage').then((module) => module.ImportPage),
      'imports',
      'events',
      'editor',
    ),
  },
  {
    path: '/me/organisations/:id/webhooks',
    ...ownPage(
      () => import('@/features/webhooks/WebhooksPage').then((module) => module.WebhooksPage),
      'webhooks',
      'calendar',
      'events',
    ),
  },
  {
    path: '/me/webhooks/:id',
    ...ownPage(
      () => import('@/features/webhooks/WebhookPage').then((module) => module.WebhookPage),
      'webhooks',
      'calendar',
      'events',
    ),
  },
  {
    path: '/invitations/:token',
    ...page(
      () =>
        import('@/features/organisations/mine/InvitationPage').then(
          (module) => module.InvitationPage,
        ),
      'myOrganisations',
      'organisations',
    ),
  },
  {
    path: '/me/events',
    ...ownPage(
      () => import('@/features/events/mine/MyEventsPage').then((module) => module.MyEventsPage),
      'mine',
      'events',
    ),
  },
  {
    path: '/me/events/:id',
    ...ownPage(
      () => import('@/features/events/mine/MyEventPage').then((module) => module.MyEventPage),
      'mine',
      'editor',
      'events',
    ),
  },
];
