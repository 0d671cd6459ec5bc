/**
 * The replacement for `react-router` (vite.config.ts): the part of it that the pages use, in 3 kB
 * instead of 30. docs/adr/2026-11-30-own-router.md has the reasons.
 */
export { useBlocker, useLocation, useNavigate, useNavigation, useParams } from './hooks';
export { useRouteError, useSearchParams } from './hooks';
export { Link, Navigate, NavLink } from './links';
export { createBrowserRouter, createMemoryRouter, MemoryRouter } from './provider';
export { Outlet, RouterProvider, ScrollRestoration } from './provider';
export type { Route } from './routes';
