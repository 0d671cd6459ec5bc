import { byLink, claimDesk, claimPayments, mine, open, schemeDesk, type Page } from './page';

/** The pages of allowances: for everyone, for claimants, and for the people who decide, pay and audit. */
export const claimPages = {
  schemes: {
    path: '/schemes',
    module: 'features/claims/SchemesPage',
    texts: ['claims'],
    ...open,
    menus: ['footer'],
  },
  scheme: {
    path: '/schemes/:slug',
    module: 'features/claims/SchemePage',
    texts: ['claims'],
    ...byLink,
  },
  myClaims: {
    path: '/me/claims',
    module: 'features/claims/mine/MyClaimsPage',
    texts: ['myClaims', 'claims'],
    ...mine,
    menus: ['account'],
  },
  myClaim: {
    path: '/me/claims/:id',
    module: 'features/claims/mine/MyClaimPage',
    texts: ['myClaims', 'claims'],
    ...mine,
  },
  deskClaims: {
    path: '/desk/claims',
    module: 'features/claims/desk/QueuePage',
    ...claimDesk,
    menus: ['account'],
  },
  deskClaim: {
    path: '/desk/claims/:id',
    module: 'features/claims/desk/ClaimPage',
    ...claimDesk,
    // documents are shown as to their claimant
    texts: [...claimDesk.texts, 'myClaims'],
  },
  deskBatches: {
    path: '/desk/claim-payments',
    module: 'features/claims/desk/BatchesPage',
    ...claimPayments,
  },
  deskBatch: {
    path: '/desk/claim-payments/:id',
    module: 'features/claims/desk/BatchPage',
    ...claimPayments,
  },
  deskBank: {
    path: '/desk/claim-bank',
    module: 'features/claims/desk/BankPage',
    ...claimDesk,
    access: ['treasurer'],
  },
  deskSchemes: {
    path: '/desk/schemes',
    module: 'features/claims/schemes/SchemesDeskPage',
    ...schemeDesk,
  },
  deskScheme: {
    path: '/desk/schemes/:id',
    module: 'features/claims/schemes/SchemeDraftPage',
    ...schemeDesk,
  },
  deskAudit: { path: '/desk/claim-audit', module: 'features/claims/desk/AuditPage', ...claimDesk },
} as const satisfies Record<string, Page>;
