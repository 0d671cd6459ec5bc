/** Who may open a page; the API decides what they may read and do. */
type Access = 'everyone' | 'signed-in' | readonly string[];

export type Menu = 'main' | 'account' | 'footer';

export type Page = {
  /** The address, with its parameters as the router writes them. */
  path: `/${string}`;
  /**
   * The file of its component under `src`; the component has the file's name. Loaded when first
   * opened.
   */
  module: string;
  /** The namespaces of texts it needs beside `common` and `ui`. */
  texts: readonly string[];
  access: Access;
  /** True when search engines may index it. */
  indexed: boolean;
  /** The menus that lead to it. */
  menus?: readonly Menu[];
};

const moderators = ['moderator', 'admin'] as const;
export const mine = { access: 'signed-in', indexed: false } as const;
export const desk = {
  access: ['secretary', 'board', 'treasurer', 'auditor'],
  indexed: false,
  texts: ['desk', 'members'],
} as const;
export const board = { ...desk, texts: ['governance', 'desk', 'members'] } as const;
/** Parts of the desk that concern money. */
export const dues = { ...desk, access: ['treasurer', 'secretary'] } as const;
/** The desk of claims. */
export const claimDesk = {
  access: ['claims-reviewer', 'claims-approver', 'treasurer', 'auditor'],
  indexed: false,
  texts: ['claimDesk', 'claims'],
} as const;
/** Parts of the desk of claims that concern payments. */
export const claimPayments = {
  ...claimDesk,
  access: ['treasurer', 'claims-approver', 'auditor'],
} as const;
/** Schemes that are being written, by who approves claims. */
export const schemeDesk = {
  access: ['claims-approver'],
  indexed: false,
  texts: ['schemeDesk', 'claimDesk', 'claims'],
} as const;
/** The desk of edition leads. */
export const programmes = {
  access: ['edition-lead', 'admin'],
  indexed: false,
  texts: ['editionDesk', 'editions', 'events'],
} as const;
export const review = { access: moderators, indexed: false } as const;
/** Pages of those who choose resources for collections. */
export const curating = {
  access: ['moderator', 'edition-lead', 'admin'],
  indexed: false,
  texts: ['collections', 'resources'],
} as const;
export const open = { access: 'everyone', indexed: true } as const;
/** Pages opened through a link, such as one in a mail, which search engines leave out. */
export const byLink = { access: 'everyone', indexed: false } as const;
