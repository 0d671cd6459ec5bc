import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { RequireRole, RequireSignIn } from '@/auth/RequireSignIn';
import { loadTexts, startI18n } from '@/i18n';

/** Settled once the texts of the layout are there; a page's code and texts are fetched meanwhile. */
export const textsReady = startI18n();

type Load = () => Promise<ComponentType>;

/** A page fetched when it is first asked for, together with its texts. */
export function page(load: Load, ...texts: string[]): Pick<RouteObject, 'lazy'> {
  return {
    lazy: async () => {
      const [Component] = await Promise.all([load(), textsReady.then(() => loadTexts(...texts))]);
      return { Component };
    },
  };
}

/** The same for those who are signed in. */
export const ownPage = (load: Load, ...texts: string[]) =>
  page(
    async () => {
      const Page = await load();
      return function SignedIn() {
        return (
          <RequireSignIn>
            <Page />
          </RequireSignIn>
        );
      };
    },
    'account',
    ...texts,
  );

/** The same for those who hold the role. */
export const moderatorsPage = (load: Load, ...texts: string[]) =>
  page(
    async () => {
      const Page = await load();
      return function ForModerators() {
        return (
          <RequireRole anyOf={['moderator', 'admin']}>
            <Page />
          </RequireRole>
        );
      };
    },
    'account',
    ...texts,
  );
