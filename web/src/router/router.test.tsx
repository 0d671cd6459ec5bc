import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createBrowserRouter, createMemoryRouter, RouterProvider, ScrollRestoration } from '.';
import { Link, Navigate, NavLink, Outlet, useBlocker } from '.';
import { useParams, useRouteError, useSearchParams } from '.';
import type { Route } from './routes';

const user = userEvent.setup();

function show(routes: Route[], at = '/') {
  const router = createMemoryRouter(routes, { initialEntries: [at] });
  render(<RouterProvider router={router} />);
  return router;
}

const Where = () => <p>{JSON.stringify(useParams())}</p>;

describe('an address', () => {
  const routes: Route[] = [
    { path: '/', element: <p>home</p> },
    { path: '/events/:slug', element: <Where /> },
    { path: '/me/events/:id', element: <p>one</p> },
    { path: '/me/events/new', element: <p>new</p> },
    { path: '*', element: <p>nothing</p> },
  ];

  it.each([
    ['/', 'home'],
    ['/me/events/new', 'new'],
    ['/me/events/7/', 'one'],
    ['/me/events/7/more', 'nothing'],
    ['/events/caf%C3%A9', '{"slug":"café"}'],
    ['/events/100%25%20libre', '{"slug":"100% libre"}'],
    ['/events/%zz', '{"slug":"%zz"}'],
  ])('%s shows %s', (address, text) => {
    show(routes, address);
    expect(screen.getByText(text)).toBeVisible();
  });

  it('keeps to the site whatever it looks like', async () => {
    const router = show(routes);
    await act(() => router.navigate('//elsewhere.example/events/x'));
    expect(router.state.location.pathname).toBe('/events/x');
  });
});

describe('a page that is loaded when it is opened', () => {
  const later = () => {
    let arrive: () => void = () => undefined;
    const page = new Promise<{ Component: () => string }>((resolve) => {
      arrive = () => resolve({ Component: () => 'arrived' });
    });
    return { lazy: () => page, arrive };
  };

  it('leaves the present one on screen meanwhile, and the address too', async () => {
    const { lazy, arrive } = later();
    const router = show([
      { path: '/', element: <p>here</p> },
      { path: '/there', lazy },
    ]);
    let gone: Promise<void> = Promise.resolve();
    act(() => void (gone = router.navigate('/there')));
    expect(router.state.navigation).toBe('loading');
    expect(screen.getByText('here')).toBeVisible();
    expect(router.state.location.pathname).toBe('/');
    await act(async () => {
      arrive();
      await gone;
    });
    expect(screen.getByText('arrived')).toBeVisible();
    expect(router.state.location.pathname).toBe('/there');
  });

  it('is dropped when the visitor has gone elsewhere meanwhile', async () => {
    const { lazy, arrive } = later();
    const router = show([
      { path: '/', element: <p>here</p> },
      { path: '/there', lazy },
      { path: '/elsewhere', element: <p>elsewhere</p> },
    ]);
    let gone: Promise<void> = Promise.resolve();
    act(() => void (gone = router.navigate('/there')));
    await act(() => router.navigate('/elsewhere'));
    await act(async () => {
      arrive();
      await gone;
    });
    expect(screen.getByText('elsewhere')).toBeVisible();
  });

  it('that fails shows its error inside the frame, and is tried again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const Why = () => <p>{(useRouteError() as Error).message}</p>;
    const lazy = vi
      .fn()
      .mockRejectedValueOnce(new Error('no network'))
      .mockResolvedValue({ Component: () => 'arrived' });
    const frame = (
      <>
        <h1>frame</h1>
        <Outlet />
      </>
    );
    const router = show([
      {
        element: frame,
        children: [
          {
            errorElement: <Why />,
            children: [
              { path: '/', element: <p>here</p> },
              { path: '/there', lazy },
            ],
          },
        ],
      },
    ]);
    await act(() => router.navigate('/there'));
    expect(screen.getByText('no network')).toBeVisible();
    expect(screen.getByText('frame')).toBeVisible();
    await act(() => router.navigate('/there'));
    expect(screen.getByText('arrived')).toBeVisible();
  });
});

describe('a link', () => {
  const Search = () => {
    const [search, setSearch] = useSearchParams();
    return (
      <>
        <Link to="?view=map">map</Link>
        <Link to="/a/b">deep</Link>
        <NavLink to="/a">menu</NavLink>
        <a href="/x">{search.get('view') ?? 'none'}</a>
        <button
          onClick={() =>
            setSearch((before) => {
              before.append('kind', 'café & co');
              return before;
            })
          }
        >
          choose
        </button>
      </>
    );
  };

  it('changes the query of the page, which Back undoes', async () => {
    const router = show([{ path: '*', element: <Search /> }], '/calendar?view=list');
    expect(screen.getByText('map')).toHaveAttribute('href', '/calendar?view=map');
    await user.click(screen.getByText('map'));
    expect(screen.getByText('map', { selector: '[href="/x"]' })).toBeVisible();
    await user.click(screen.getByText('choose'));
    expect(new URLSearchParams(router.state.location.search).get('kind')).toBe('café & co');
    await act(() => router.navigate(-2));
    expect(router.state.location.search).toBe('?view=list');
  });

  it('is left to the browser for another tab', async () => {
    const router = show([{ path: '*', element: <Search /> }], '/calendar');
    const stay = (click: Event) => click.preventDefault();
    window.addEventListener('click', stay);
    await user.keyboard('{Control>}');
    await user.click(screen.getByText('deep'));
    await user.keyboard('{/Control}');
    window.removeEventListener('click', stay);
    expect(router.state.location.pathname).toBe('/calendar');
  });

  it('of a menu is the current one on pages below it too', async () => {
    show([{ path: '*', element: <Search /> }], '/a/b');
    expect(screen.getByText('menu')).toHaveAttribute('aria-current', 'page');
  });

  it('can lead on by itself', () => {
    const router = show([
      { path: '/', element: <Navigate to="/there" replace /> },
      { path: '/there', element: <p>there</p> },
    ]);
    expect(screen.getByText('there')).toBeVisible();
    expect(router.state.location.pathname).toBe('/there');
  });
});

describe('in the browser', () => {
  const routes: Route[] = [
    {
      element: (
        <>
          <ScrollRestoration getKey={({ pathname }) => pathname} />
          <Outlet />
        </>
      ),
      children: [
        { path: '/', element: <Leaving /> },
        { path: '/there', element: <p>there</p> },
      ],
    },
  ];

  function Leaving() {
    const blocker = useBlocker(({ nextLocation }) => nextLocation.search === '?ask');
    return blocker.state === 'blocked' ? <button onClick={blocker.proceed}>leave</button> : 'here';
  }

  afterEach(() => window.history.replaceState(null, '', '/'));

  it('Back is held back too, and leads on when one wants to leave', async () => {
    window.history.replaceState(null, '', '/?ask');
    const router = createBrowserRouter(routes);
    await router.navigate('/');
    render(<RouterProvider router={router} />);
    await act(() => router.navigate(-1));
    await user.click(await screen.findByText('leave'));
    await vi.waitFor(() => expect(window.location.search).toBe('?ask'));
    expect(router.state.location.search).toBe('?ask');
    router.dispose();
  });

  it('a page begins at its top, and Back finds the place where it was left', async () => {
    const scrolled = vi
      .spyOn(window, 'scrollTo')
      // As browsers of today: an effect that returned it broke the next page.
      .mockImplementation((() => Promise.resolve()) as unknown as () => void);
    const router = createBrowserRouter(routes);
    render(<RouterProvider router={router} />);
    Object.defineProperty(window, 'scrollY', { value: 640, configurable: true });
    await act(() => router.navigate('/there'));
    expect(scrolled).toHaveBeenLastCalledWith(0, 0);
    Object.defineProperty(window, 'scrollY', { value: 0, configurable: true });
    await act(() => router.navigate(-1));
    await vi.waitFor(() => expect(scrolled).toHaveBeenLastCalledWith(0, 640));
    await act(() => router.navigate('/there'));
    expect(screen.getByText('there')).toBeVisible();
    router.dispose();
  });
});
