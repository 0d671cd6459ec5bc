import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as accountEn from '@/locales/en/account.json';
import * as commonEn from '@/locales/en/common.json';
import * as account from '@/locales/fr/account.json';
import * as common from '@/locales/fr/common.json';
import { pageNames, pages } from './pages';
import { menuOf, pageAt, paths } from './paths';

/** The titles that every page loads, and those of pages that need an account. */
const titles = (...texts: { page: object }[]): Partial<Record<string, string>> =>
  Object.assign({}, ...texts.map(({ page }) => page));

describe('the pages of the site', () => {
  it.each(pageNames)('%s has its code, its texts and its title', (name) => {
    const { module, texts } = pages[name];
    expect(existsSync(`src/${module}.tsx`)).toBe(true);
    for (const file of texts) expect(existsSync(`src/locales/fr/${file}.json`)).toBe(true);
    for (const title of [titles(common, account), titles(commonEn, accountEn)])
      expect(title[name]).toBeTruthy();
  });

  it('have one address each', () => {
    expect(new Set(pageNames.map((name) => pages[name].path)).size).toBe(pageNames.length);
  });

  it('that ask for a sign-in are not listed by search engines', () => {
    const listed = pageNames.filter((name) => pages[name].indexed);
    expect(listed.filter((name) => pages[name].access !== 'everyone')).toEqual([]);
    expect(
      listed.filter((name) =>
        /^\/(me|sign-in|alerts|favourites|invitations|join-confirmations|registrations)/.test(
          pages[name].path,
        ),
      ),
    ).toEqual([]);
  });
});

describe('an address', () => {
  it('is made of its page, its parameters and a query', () => {
    expect(paths.event('a/b')).toBe('/events/a%2Fb');
    expect(paths.event('café', { date: '2026-11-25T14:00' })).toBe(
      '/events/caf%C3%A9?date=2026-11-25T14:00',
    );
    expect(paths.event('a', { date: null })).toBe('/events/a');
    expect(paths.calendar('?kind=visit')).toBe('/calendar?kind=visit');
    expect(paths.import('o1', 'i1')).toBe('/me/organisations/o1/imports/i1');
    // @ts-expect-error an event has a name in its address
    paths.event();
    // @ts-expect-error there is no such page
    expect(paths.nowhere).toBeUndefined();
  });

  it.each([
    ['/', 'home'],
    ['/calendar/', 'calendar'],
    ['/me/events/new', 'newEvent'],
    ['/me/events/e1', 'myEvent'],
    ['/me/organisations/new', 'newOrganisation'],
    ['/nowhere', null],
  ])('%s is that of %s', (address, name) => {
    expect(pageAt(address)).toBe(name);
  });
});

describe('a menu', () => {
  it('leads to the queue only those who may open it', () => {
    expect(menuOf('account')).toEqual([
      'myEvents',
      'myRegistrations',
      'myOrganisations',
      'myClaims',
      'membership',
    ]);
    expect(menuOf('account', ['moderator'])).toContain('moderation');
    expect(menuOf('account', ['board'])).toContain('deskApplications');
    expect(menuOf('account', ['claims-reviewer'])).toContain('deskClaims');
    expect(menuOf('main')).toEqual(['calendar', 'editions', 'organisations', 'resources', 'about']);
  });
});
