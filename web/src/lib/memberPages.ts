import { board, desk, dues, mine, open, type Page } from './page';

/** The pages of membership, for members and for the desk of the association. */
export const memberPages = {
  join: {
    path: '/join',
    module: 'features/members/JoinPage',
    texts: ['members', 'desk'],
    ...open,
    menus: ['footer'],
  },
  membership: {
    path: '/me/membership',
    module: 'features/members/MembershipPage',
    texts: ['members', 'desk', 'governance'],
    ...mine,
    menus: ['account'],
  },
  deskApplications: {
    path: '/desk/applications',
    module: 'features/members/desk/ApplicationsPage',
    ...desk,
    menus: ['account'],
  },
  deskMembers: { path: '/desk/members', module: 'features/members/desk/MembersPage', ...desk },
  deskMember: { path: '/desk/members/:id', module: 'features/members/desk/MemberPage', ...desk },
  deskPayments: { path: '/desk/payments', module: 'features/members/desk/PaymentsPage', ...dues },
  deskReminders: {
    path: '/desk/reminders',
    module: 'features/members/desk/RemindersPage',
    ...dues,
  },
  deskPrices: { path: '/desk/prices', module: 'features/members/desk/PricesPage', ...desk },
  deskBenefits: { path: '/desk/benefits', module: 'features/members/desk/BenefitsPage', ...desk },
  deskBoard: {
    path: '/desk/board',
    module: 'features/members/governance/BoardPage',
    ...board,
  },
  deskElectorate: {
    path: '/desk/electorates/:id',
    module: 'features/members/governance/ElectoratePage',
    ...board,
  },
  governance: {
    path: '/governance',
    module: 'features/members/governance/GovernancePage',
    texts: ['governance', 'desk', 'members'],
    ...open,
    menus: ['footer'],
  },
  deskCounts: { path: '/desk/counts', module: 'features/members/desk/CountsPage', ...desk },
} as const satisfies Record<string, Page>;
