import { expect, type Browser, type Page } from '@playwright/test';

/** The demonstration people of the development realm; their password is the same for all. */
export const people = {
  partner: { username: 'partner', name: 'Partenaire Démo', email: 'partner@demo.example' },
  lead: { username: 'lead', name: 'Pilotage Démo', email: 'lead@demo.example' },
  moderator: { username: 'moderator', name: 'Modération Démo', email: 'moderator@demo.example' },
  secretary: {
    username: 'secretary',
    name: 'Secrétariat Démo',
    email: 'secretary@demo.example',
  },
  board: { username: 'board', name: 'Conseil Démo', email: 'board@demo.example' },
  treasurer: { username: 'treasurer', name: 'Trésorerie Démo', email: 'treasurer@demo.example' },
  reviewer: { username: 'reviewer', name: 'Instruction Démo', email: 'reviewer@demo.example' },
  approver: { username: 'approver', name: 'Approbation Démo', email: 'approver@demo.example' },
  signer: { username: 'signer', name: 'Signature Démo', email: 'signer@demo.example' },
  auditor: { username: 'auditor', name: 'Audit Démo', email: 'auditor@demo.example' },
} as const;

export type Role = keyof typeof people;

export const PASSWORD = 'soga-demo';

/** What the set-up keeps of each sign-in: Keycloak's cookies, so that nobody types a password twice. */
export const stateOf = (role: Role) => `test-results/.auth/${role}.json`;

/** Goes to an address of the product as someone who is signed in at Keycloak already. */
export async function openSignedIn(page: Page, address: string): Promise<void> {
  await page.goto(`/sign-in?to=${encodeURIComponent(address)}`);
  await page.getByRole('button', { name: /^(Se connecter|Sign in)$/ }).click();
  await page.waitForURL((url) => url.pathname + url.search === address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/**
 * A window of this person, who types the password now: money steps need a sign-in of the last 15 minutes, and the set-up
 * may be longer ago.
 */
export async function freshWindowOf(browser: Browser, role: Role, address: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`/sign-in?to=${encodeURIComponent(address)}`);
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
  await page.locator('#username').fill(people[role].username);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('#kc-login').click();
  await page.waitForURL((url) => url.pathname + url.search === address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return page;
}

/** A browser window of its own for this person, at an address of the product. */
export async function windowOf(browser: Browser, role: Role, address: string): Promise<Page> {
  const context = await browser.newContext({ storageState: stateOf(role) });
  const page = await context.newPage();
  await openSignedIn(page, address);
  return page;
}
