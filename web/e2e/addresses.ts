import type { Event, Organisation } from './given';
import type { Role } from './people';

type Address = { name: string; at: string; as?: Role };

/** Every page of the product, for whom it is. */
export function everyPage(made: {
  by: Organisation;
  published: Event;
  waiting: Event;
  webhook: { id: string };
  alert: { token: string };
}): Address[] {
  const { by, published, waiting, webhook, alert } = made;
  return [
    { name: 'home', at: '/' },
    { name: 'calendar', at: '/calendar' },
    { name: 'calendar-month', at: '/calendar?view=month' },
    { name: 'calendar-map', at: '/calendar?view=map' },
    { name: 'calendar-nothing', at: '/calendar?q=zzzzzz' },
    { name: 'event', at: `/events/${published.slug}` },
    { name: 'about', at: '/about' },
    { name: 'developers', at: '/developers' },
    { name: 'accessibility', at: '/accessibility' },
    { name: 'report', at: '/moderation/report' },
    { name: 'sign-in', at: '/sign-in' },
    { name: 'organisations', at: '/organisations' },
    { name: 'organisation', at: `/organisations/${by.slug}` },
    { name: 'alert', at: `/alerts/${alert.token}` },
    { name: 'alert-search', at: `/alerts/${alert.token}/search?kind=workshop&city=Lyon` },
    { name: 'alert-confirmed', at: `/alerts/${alert.token}/confirm` },
    { name: 'my-events', at: '/me/events', as: 'partner' },
    { name: 'my-event', at: `/me/events/${waiting.id}`, as: 'partner' },
    { name: 'new-event', at: '/me/events/new', as: 'partner' },
    { name: 'edit-event', at: `/me/events/${waiting.id}/edit`, as: 'partner' },
    { name: 'my-organisations', at: '/me/organisations', as: 'partner' },
    { name: 'my-organisation', at: `/me/organisations/${by.id}`, as: 'partner' },
    { name: 'imports', at: `/me/organisations/${by.id}/imports`, as: 'partner' },
    { name: 'webhooks', at: `/me/organisations/${by.id}/webhooks`, as: 'partner' },
    { name: 'new-webhook', at: `/me/organisations/${by.id}/webhooks?new`, as: 'partner' },
    { name: 'webhook', at: `/me/webhooks/${webhook.id}`, as: 'partner' },
    { name: 'webhook-settings', at: `/me/webhooks/${webhook.id}?view=settings`, as: 'partner' },
    { name: 'queue', at: '/moderation', as: 'moderator' },
    { name: 'queue-mine', at: '/moderation?state=mine', as: 'moderator' },
    { name: 'review', at: `/moderation/events/${waiting.id}`, as: 'moderator' },
    { name: 'join-requests', at: '/moderation/join-requests', as: 'moderator' },
  ];
}
