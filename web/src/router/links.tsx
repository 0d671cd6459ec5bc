import { useEffect, type MouseEvent } from 'react';
import type { LinkProps, NavigateProps, NavLinkProps } from 'react-router';
import { useRouter, useRouterState } from './context';
import { addressOf, locationOf } from './history';

/** True for a click that the browser itself must follow: another tab, a download, another frame. */
const leftToTheBrowser = (click: MouseEvent<HTMLAnchorElement>) => {
  const { target } = click.currentTarget;
  return (
    click.defaultPrevented ||
    click.button !== 0 ||
    click.metaKey ||
    click.altKey ||
    click.ctrlKey ||
    click.shiftKey ||
    (target !== '' && target !== '_self')
  );
};

/** A link to a page of the site, without loading the site again. */
export function Link({
  to,
  replace,
  state,
  preventScrollReset,
  onClick,
  children,
  ...rest
}: LinkProps) {
  const router = useRouter();
  const { location } = useRouterState();
  const follow = (click: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(click);
    if (leftToTheBrowser(click)) return;
    click.preventDefault();
    void router.navigate(to, { replace, state, preventScrollReset });
  };
  return (
    <a {...rest} href={addressOf(locationOf(to, location))} onClick={follow}>
      {children}
    </a>
  );
}

/** A link of a menu; it is the current one on its page and on the pages below it. */
export function NavLink({ to, end, className, ...rest }: NavLinkProps) {
  const { location } = useRouterState();
  const { pathname } = locationOf(to, location);
  const here = location.pathname.toLowerCase();
  const there = pathname.toLowerCase();
  const below = !end && there !== '/' && here.startsWith(`${there}/`);
  return (
    <Link
      {...(rest as LinkProps)}
      to={to}
      className={className as string | undefined}
      aria-current={here === there || below ? 'page' : undefined}
    />
  );
}

/** Goes elsewhere as soon as it is shown. */
export function Navigate({ to, replace, state }: NavigateProps) {
  const router = useRouter();
  useEffect(() => void router.navigate(to, { replace, state }), [router, to, replace, state]);
  return null;
}
