const segment = encodeURIComponent;

/** Every address of the product. Links use these, never strings put together by hand. */
export const paths = {
  home: () => '/',
  calendar: (query = '') => (query ? `/calendar?${query.replace(/^\?/, '')}` : '/calendar'),
  /** A date of a series is named by its original start. */
  event: (slug: string, date?: string | null) =>
    `/events/${segment(slug)}${date ? `?date=${date}` : ''}`,
  organisations: () => '/organisations',
  organisation: (slug: string) => `/organisations/${segment(slug)}`,
  myOrganisations: () => '/me/organisations',
  newOrganisation: () => '/me/organisations/new',
  myOrganisation: (id: string) => `/me/organisations/${segment(id)}`,
  webhooks: (organisation: string) => `/me/organisations/${segment(organisation)}/webhooks`,
  webhook: (id: string) => `/me/webhooks/${segment(id)}`,
  imports: (organisation: string) => `/me/organisations/${segment(organisation)}/imports`,
  import: (organisation: string, id: string) =>
    `/me/organisations/${segment(organisation)}/imports/${segment(id)}`,
  myEvents: () => '/me/events',
  newEvent: () => '/me/events/new',
  editEvent: (id: string) => `/me/events/${segment(id)}/edit`,
  myEvent: (id: string) => `/me/events/${segment(id)}`,
  moderation: () => '/moderation',
  review: (id: string) => `/moderation/events/${segment(id)}`,
  moderationReport: () => '/moderation/report',
  joinRequests: () => '/moderation/join-requests',
  about: () => '/about',
  developers: () => '/developers',
  accessibility: () => '/accessibility',
  signIn: () => '/sign-in',
  signInCallback: () => '/sign-in/callback',
  alert: (token: string) => `/alerts/${segment(token)}`,
  /** What an alert watches, chosen with the filters of the calendar. */
  alertSearch: (token: string, filter: string) => `/alerts/${segment(token)}/search?${filter}`,
  confirmAlert: (token: string) => `/alerts/${segment(token)}/confirm`,
  invitation: (token: string) => `/invitations/${segment(token)}`,
} as const;
