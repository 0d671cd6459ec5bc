import { byLink, mine, type Page } from './page';

/** Registering for an event, and the registration that a link in a mail opens. */
export const seatPages = {
  register: {
    path: '/events/:slug/register',
    module: 'features/registrations/RegisterPage',
    texts: ['registrations', 'events'],
    ...byLink,
  },
  live: {
    path: '/events/:slug/live',
    module: 'features/registrations/live/LivePage',
    texts: ['live', 'registrations', 'events'],
    ...byLink,
  },
  registration: {
    path: '/registrations/:token',
    module: 'features/registrations/RegistrationPage',
    texts: ['registrations', 'events'],
    ...byLink,
  },
  certificate: {
    path: '/registrations/:token/certificate',
    module: 'features/registrations/CertificatePage',
    texts: ['surveys', 'registrations', 'events'],
    ...byLink,
  },
  survey: {
    path: '/surveys/:token',
    module: 'features/registrations/SurveyPage',
    texts: ['surveys', 'events'],
    ...byLink,
  },
} as const satisfies Record<string, Page>;

/** One's own registrations, and those of one's events. */
export const mySeatPages = {
  myRegistrations: {
    path: '/me/registrations',
    module: 'features/registrations/MyRegistrationsPage',
    texts: ['registrations', 'events'],
    ...mine,
    menus: ['account'],
  },
  registrations: {
    path: '/me/events/:id/registrations',
    module: 'features/registrations/RegistrationListPage',
    texts: ['registrations', 'events'],
    ...mine,
  },
  door: {
    path: '/me/events/:id/door',
    module: 'features/registrations/DoorPage',
    texts: ['registrations', 'events'],
    ...mine,
  },
  registrationSetup: {
    path: '/me/events/:id/registration-setup',
    module: 'features/registrations/SetupPage',
    texts: ['surveys', 'events'],
    ...mine,
  },
  surveyResults: {
    path: '/me/events/:id/survey',
    module: 'features/registrations/SurveyResultsPage',
    texts: ['surveys', 'events'],
    ...mine,
  },
  signList: {
    path: '/me/events/:id/sign-list',
    module: 'features/registrations/SignListPage',
    texts: ['surveys', 'events'],
    ...mine,
  },
} as const satisfies Record<string, Page>;
