import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { loadTexts, startI18n } from '@/i18n';
import { pageNames, pages, type Page, type PageName } from '@/lib/pages';
import { Layout } from './Layout';
import { NotFoundPage } from './NotFoundPage';
import { RouteError } from './RouteError';

/** Resolves when the texts of the layout are loaded; code and texts of the page load meanwhile. */
export const textsReady = startI18n();

type Module = Record<string, ComponentType>;

/** The code of the pages, loaded when a page is first opened. */
const modules = import.meta.glob<Module>([
  '/src/{app,auth,features}/**/*Page.tsx',
  '!/src/app/{Gallery,NotFound}Page.tsx',
]);

/** The component of a page, behind sign-in or a role when it requires one. */
async function componentOf({ module, access }: Page): Promise<ComponentType> {
  const name = module.split('/').at(-1) ?? '';
  const Shown = (await modules[`/src/${module}.tsx`]?.())?.[name];
  if (!Shown) throw new Error(`No page ${module}`);
  if (access === 'everyone') return Shown;
  const { RequireRole, RequireSignIn } = await import('@/auth/RequireSignIn');
  return access === 'signed-in'
    ? () => (
        <RequireSignIn>
          <Shown />
        </RequireSignIn>
      )
    : () => (
        <RequireRole anyOf={access}>
          <Shown />
        </RequireRole>
      );
}

/** The route of a page; its code and texts load together. */
export function routeOf(name: PageName): RouteObject {
  const page: Page = pages[name];
  const texts = page.access === 'everyone' ? page.texts : [...page.texts, 'account'];
  return {
    path: page.path,
    lazy: async () => {
      const [Component] = await Promise.all([
        componentOf(page),
        textsReady.then(() => loadTexts(...texts)),
      ]);
      return { Component };
    },
  };
}

/** The kit's gallery, in development only: the build leaves it out. */
const developmentPages: RouteObject[] = import.meta.env.DEV
  ? [
      {
        path: '/_ui',
        lazy: async () => ({ Component: (await import('./GalleryPage')).GalleryPage }),
      },
    ]
  : [];

export const router = createBrowserRouter([
  {
    element: <Layout />,
    errorElement: <RouteError />,
    children: [
      {
        // Errors of a page are shown inside the layout, so that the navigation stays
        // visible.
        errorElement: <RouteError />,
        children: [
          ...pageNames.map(routeOf),
          ...developmentPages,
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
]);

/** Settles when the code of the first page is loaded, or cannot be. */
export const firstPage = new Promise<void>((resolve) => {
  const settle = () => {
    if (router.state.initialized) resolve();
    return router.state.initialized;
  };
  if (settle()) return;
  const stop = router.subscribe(() => {
    if (settle()) stop();
  });
});
