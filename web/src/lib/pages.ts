import { claimPages } from './claimPages';
import { editionPages } from './editionPages';
import { memberPages } from './memberPages';
import { byLink, mine, open, review, type Page } from './page';
import { resourcePages } from './resourcePages';
import { mySeatPages, seatPages } from './seatPages';

export type { Menu, Page } from './page';

const byAlert = { texts: ['alerts', 'calendar', 'events'], ...byLink } as const;

/**
 * Every page of the site, declared once. Routes, addresses, menus, tab titles (`common:page.NAME`)
 * and indexing use this list.
 */
export const pages = {
  home: { path: '/', module: 'app/HomePage', texts: ['home', 'events'], ...open },
  calendar: {
    path: '/calendar',
    module: 'features/events/CalendarPage',
    texts: ['calendar', 'events'],
    ...open,
    menus: ['main'],
  },
  event: {
    path: '/events/:slug',
    module: 'app/EventPage',
    texts: ['events', 'claims'],
    ...open,
  },
  favourites: {
    path: '/favourites',
    module: 'features/events/favourites/FavouritesPage',
    texts: ['events'],
    ...byLink,
    menus: ['footer'],
  },
  ...editionPages,
  ...seatPages,
  organisations: {
    path: '/organisations',
    module: 'features/organisations/OrganisationListPage',
    texts: ['organisations'],
    ...open,
    menus: ['main'],
  },
  organisation: {
    path: '/organisations/:slug',
    module: 'app/OrganisationPage',
    texts: ['organisations', 'events', 'myOrganisations', 'trust'],
    ...open,
  },
  ...resourcePages,
  alert: { path: '/alerts/:token', module: 'features/events/alerts/AlertPage', ...byAlert },
  alertSearch: {
    path: '/alerts/:token/search',
    module: 'features/events/alerts/AlertSearchPage',
    ...byAlert,
  },
  confirmAlert: {
    path: '/alerts/:token/confirm',
    module: 'features/events/alerts/ConfirmAlertPage',
    ...byAlert,
  },
  invitation: {
    path: '/invitations/:token',
    module: 'features/organisations/mine/InvitationPage',
    texts: ['myOrganisations', 'organisations'],
    ...byLink,
  },
  joinConfirmation: {
    path: '/join-confirmations/:token',
    module: 'features/organisations/mine/JoinConfirmationPage',
    texts: ['myOrganisations', 'organisations'],
    ...byLink,
  },
  newEvent: {
    path: '/me/events/new',
    module: 'features/events/editor/EventEditorPage',
    texts: ['editor', 'events'],
    ...mine,
  },
  editEvent: {
    path: '/me/events/:id/edit',
    module: 'features/events/editor/EventEditorPage',
    texts: ['editor', 'events'],
    ...mine,
  },
  myEvents: {
    path: '/me/events',
    module: 'features/events/mine/MyEventsPage',
    texts: ['mine', 'events', 'reports'],
    ...mine,
    menus: ['account'],
  },
  myEvent: {
    path: '/me/events/:id',
    module: 'features/events/mine/MyEventPage',
    texts: ['mine', 'editor', 'events'],
    ...mine,
  },
  ...mySeatPages,
  myOrganisations: {
    path: '/me/organisations',
    module: 'features/organisations/mine/MyOrganisationsPage',
    texts: ['myOrganisations', 'organisations'],
    ...mine,
    menus: ['account'],
  },
  newOrganisation: {
    path: '/me/organisations/new',
    module: 'features/organisations/mine/NewOrganisationPage',
    texts: ['myOrganisations', 'organisations'],
    ...mine,
  },
  myOrganisation: {
    path: '/me/organisations/:id',
    module: 'features/organisations/mine/MyOrganisationPage',
    texts: ['myOrganisations', 'organisations'],
    ...mine,
  },
  imports: {
    path: '/me/organisations/:id/imports',
    module: 'features/events/imports/ImportsPage',
    texts: ['imports', 'events'],
    ...mine,
  },
  import: {
    path: '/me/organisations/:id/imports/:importId',
    module: 'features/events/imports/ImportPage',
    texts: ['imports', 'events', 'editor'],
    ...mine,
  },
  webhooks: {
    path: '/me/organisations/:id/webhooks',
    module: 'features/webhooks/WebhooksPage',
    texts: ['webhooks', 'calendar', 'events'],
    ...mine,
  },
  webhook: {
    path: '/me/webhooks/:id',
    module: 'features/webhooks/WebhookPage',
    texts: ['webhooks', 'calendar', 'events'],
    ...mine,
  },
  moderation: {
    path: '/moderation',
    module: 'features/moderation/QueuePage',
    texts: ['moderation', 'mine', 'events', 'reports'],
    ...review,
    menus: ['account'],
  },
  review: {
    path: '/moderation/events/:id',
    module: 'features/moderation/ReviewPage',
    texts: ['moderation', 'events', 'trust'],
    ...review,
  },
  joinRequests: {
    path: '/moderation/join-requests',
    module: 'features/moderation/JoinRequestsPage',
    texts: ['moderation', 'myOrganisations'],
    ...review,
  },
  hiddenOrganisations: {
    path: '/moderation/organisations',
    module: 'features/organisations/trust/HiddenOrganisationsPage',
    texts: ['trust', 'organisations'],
    ...review,
  },
  atlasImports: {
    path: '/moderation/atlas-imports',
    module: 'features/organisations/imports/AtlasImportsPage',
    texts: ['atlasImports'],
    ...review,
  },
  atlasImport: {
    path: '/moderation/atlas-imports/:id',
    module: 'features/organisations/imports/AtlasImportPage',
    texts: ['atlasImports', 'organisations'],
    ...review,
  },
  ...claimPages,
  ...memberPages,
  about: {
    path: '/about',
    module: 'app/AboutPage',
    texts: ['about'],
    ...open,
    menus: ['main', 'footer'],
  },
  moderationReport: {
    path: '/moderation/report',
    module: 'features/moderation/ReportPage',
    texts: ['moderation'],
    ...open,
    menus: ['footer'],
  },
  accessibility: {
    path: '/accessibility',
    module: 'app/AccessibilityPage',
    texts: ['accessibility'],
    ...open,
    menus: ['footer'],
  },
  developers: {
    path: '/developers',
    module: 'app/developers/DevelopersPage',
    texts: ['developers'],
    ...open,
    menus: ['footer'],
  },
  signIn: { path: '/sign-in', module: 'auth/SignInPage', texts: ['account'], ...byLink },
  signInCallback: {
    path: '/sign-in/callback',
    module: 'auth/SignInCallbackPage',
    texts: ['account'],
    ...byLink,
  },
} as const satisfies Record<string, Page>;

export type PageName = keyof typeof pages;
export const pageNames = Object.keys(pages) as PageName[];
