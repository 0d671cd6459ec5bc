import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { newQueryClient } from '@/api/queryClient';
import { AuthContext, type Auth, type CurrentUser } from '@/auth/AuthContext';
import { loadTexts } from '@/i18n';

type Setting = {
  /** The address the page is opened at. */
  at?: string;
  /** The route's pattern when the page reads parameters: "/events/:slug". */
  path?: string;
  /** Namespaces of texts the page needs beside `common` and `ui`. */
  texts?: string[];
  user?: CurrentUser | null;
  auth?: Partial<Auth>;
};

/** Shows a page as the application does: with addresses, texts, data and, if given, a signed-in person. */
export async function renderPage(page: ReactNode, setting: Setting = {}) {
  const { at = '/', path = '*', texts = [], user = null } = setting;
  await loadTexts(...texts);
  const auth: Auth = {
    status: user ? 'signed-in' : 'anonymous',
    user,
    ended: false,
    signIn: () => Promise.resolve(),
    completeSignIn: () => Promise.resolve('/'),
    signOut: () => Promise.resolve(),
    ...setting.auth,
  };
  const router = createMemoryRouter([{ path, element: page }], { initialEntries: [at] });
  const queryClient = newQueryClient();
  queryClient.setDefaultOptions({ queries: { retry: false } });
  const view = render(
    <QueryClientProvider client={queryClient}>
      <AuthContext value={auth}>
        <RouterProvider router={router} />
      </AuthContext>
    </QueryClientProvider>,
  );
  return { ...view, router, user: userEvent.setup() };
}
