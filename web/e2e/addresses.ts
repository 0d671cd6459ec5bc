import {
  alert,
  claimDraft,
  handedIn,
  inDays,
  memberDue,
  organisation,
  unique,
  webhook,
  type Event,
  type Organisation,
} from './given';
import type { Role } from './people';

type Made = {
  by: Organisation;
  published: Event;
  waiting: Event;
  webhook: { id: string };
  alert: { token: string };
  member: { id: string };
  claim: { id: string };
};

/** What the pages of `pages` show: an organisation with a published event, one that waits, a webhook, an alert, a membership. */
export async function makeWhatPagesShow(title: string): Promise<Made> {
  const by = await organisation({ trusted: true });
  return {
    by,
    published: await handedIn(by, unique(title)),
    waiting: await handedIn(await organisation(), unique('À relire')),
    webhook: await webhook(by),
    alert: await alert(),
    member: await memberDue(by),
    claim: await claimDraft(by),
  };
}

type Address = { name: string; at: string | ((made: Made) => string); as?: Role };

/** Every page of the product, and for whom it is. */
export const pages: Address[] = [
  { name: 'home', at: '/' },
  { name: 'calendar', at: '/calendar' },
  { name: 'calendar-month', at: '/calendar?view=month' },
  { name: 'calendar-week', at: '/calendar?view=week' },
  { name: 'calendar-map', at: '/calendar?view=map' },
  { name: 'calendar-nothing', at: '/calendar?q=zzzzzz' },
  { name: 'event', at: ({ published }) => `/events/${published.slug}` },
  { name: 'favourites', at: '/favourites' },
  { name: 'editions', at: '/editions' },
  { name: 'edition', at: '/editions/nec-ess-europe-2024' },
  { name: 'edition-2023', at: '/editions/nec-ess-europe-2023' },
  { name: 'programme', at: '/editions/rencontres-imaginaires-exemple/programme?view=grid' },
  { name: 'bilan', at: '/editions/nec-ess-europe-2023/bilan' },
  { name: 'figures', at: '/bilan' },
  { name: 'desk-editions', at: '/desk/editions', as: 'lead' },
  { name: 'resources', at: '/resources' },
  { name: 'resource', at: '/resources/social-tech-academy' },
  { name: 'collections', at: '/collections' },
  { name: 'collection-form', at: '/moderation/collections/new', as: 'moderator' },
  { name: 'schemes', at: '/schemes' },
  { name: 'scheme', at: '/schemes/digiset-2025' },
  {
    name: 'scheme-answer',
    at: '/schemes/digiset-2025?town=Lyon&country=FR&first=yes',
  },
  { name: 'my-claims', at: '/me/claims', as: 'partner' },
  { name: 'my-claim', at: ({ claim }) => `/me/claims/${claim.id}`, as: 'partner' },
  { name: 'desk-claims', at: '/desk/claims', as: 'reviewer' },
  { name: 'desk-claim', at: ({ claim }) => `/desk/claims/${claim.id}`, as: 'auditor' },
  { name: 'desk-batches', at: '/desk/claim-payments', as: 'treasurer' },
  { name: 'desk-bank', at: '/desk/claim-bank', as: 'treasurer' },
  { name: 'desk-audit', at: '/desk/claim-audit', as: 'auditor' },
  { name: 'desk-schemes', at: '/desk/schemes', as: 'approver' },
  { name: 'join', at: '/join' },
  { name: 'join-form', at: '/join', as: 'partner' },
  { name: 'membership', at: '/me/membership', as: 'partner' },
  { name: 'desk-applications', at: '/desk/applications', as: 'secretary' },
  { name: 'desk-members', at: '/desk/members', as: 'secretary' },
  { name: 'desk-member', at: ({ member }) => `/desk/members/${member.id}`, as: 'secretary' },
  { name: 'desk-payments', at: '/desk/payments', as: 'secretary' },
  { name: 'desk-reminders', at: `/desk/reminders?on=${inDays(40)}`, as: 'secretary' },
  { name: 'desk-prices', at: '/desk/prices', as: 'secretary' },
  { name: 'desk-benefits', at: '/desk/benefits', as: 'secretary' },
  { name: 'desk-board', at: '/desk/board', as: 'board' },
  { name: 'governance', at: '/governance' },
  { name: 'desk-counts', at: '/desk/counts', as: 'secretary' },
  { name: 'about', at: '/about' },
  { name: 'developers', at: '/developers' },
  { name: 'accessibility', at: '/accessibility' },
  { name: 'report', at: '/moderation/report' },
  { name: 'sign-in', at: '/sign-in' },
  { name: 'organisations', at: '/organisations' },
  { name: 'organisation', at: ({ by }) => `/organisations/${by.slug}` },
  { name: 'alert', at: ({ alert }) => `/alerts/${alert.token}` },
  {
    name: 'alert-search',
    at: ({ alert }) => `/alerts/${alert.token}/search?kind=workshop&city=Lyon`,
  },
  { name: 'alert-confirmed', at: ({ alert }) => `/alerts/${alert.token}/confirm` },
  { name: 'my-events', at: '/me/events', as: 'partner' },
  { name: 'my-resources', at: '/me/resources', as: 'partner' },
  { name: 'new-resource', at: '/me/resources/new', as: 'partner' },
  { name: 'my-registrations', at: '/me/registrations', as: 'partner' },
  {
    name: 'registrations',
    at: ({ published }) => `/me/events/${published.id}/registrations`,
    as: 'partner',
  },
  { name: 'door', at: ({ published }) => `/me/events/${published.id}/door`, as: 'partner' },
  { name: 'live', at: ({ published }) => `/events/${published.slug}/live` },
  { name: 'register', at: ({ published }) => `/events/${published.slug}/register` },
  { name: 'my-event', at: ({ waiting }) => `/me/events/${waiting.id}`, as: 'partner' },
  { name: 'new-event', at: '/me/events/new', as: 'partner' },
  { name: 'edit-event', at: ({ waiting }) => `/me/events/${waiting.id}/edit`, as: 'partner' },
  { name: 'my-organisations', at: '/me/organisations', as: 'partner' },
  { name: 'my-organisation', at: ({ by }) => `/me/organisations/${by.id}`, as: 'partner' },
  { name: 'imports', at: ({ by }) => `/me/organisations/${by.id}/imports`, as: 'partner' },
  { name: 'webhooks', at: ({ by }) => `/me/organisations/${by.id}/webhooks`, as: 'partner' },
  { name: 'new-webhook', at: ({ by }) => `/me/organisations/${by.id}/webhooks?new`, as: 'partner' },
  { name: 'webhook', at: ({ webhook }) => `/me/webhooks/${webhook.id}`, as: 'partner' },
  {
    name: 'webhook-settings',
    at: ({ webhook }) => `/me/webhooks/${webhook.id}?view=settings`,
    as: 'partner',
  },
  { name: 'queue', at: '/moderation', as: 'moderator' },
  { name: 'queue-mine', at: '/moderation?state=mine', as: 'moderator' },
  { name: 'review', at: ({ waiting }) => `/moderation/events/${waiting.id}`, as: 'moderator' },
  { name: 'resource-queue', at: '/moderation/resources', as: 'moderator' },
  { name: 'atlas-imports', at: '/moderation/atlas-imports', as: 'moderator' },
  { name: 'join-requests', at: '/moderation/join-requests', as: 'moderator' },
];

/** Where this page is, with what was made for it. */
export function addressOf({ at }: Address, made: Made): string {
  return typeof at === 'string' ? at : at(made);
}
