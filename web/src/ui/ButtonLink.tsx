import type { ComponentProps } from 'react';
import { Link } from 'react-router';
import { buttonClass, type ButtonLook } from './buttonClass';

type ButtonLinkProps = Omit<ComponentProps<'a'>, 'href'> &
  ButtonLook & {
    /** An address of the product, `paths.x()`; anything else goes in `href`. */
    to?: string;
    href?: string;
  };

export function ButtonLink({ variant, size, wide, to, href, className, ...rest }: ButtonLinkProps) {
  const look = buttonClass({ variant, size, wide }, className);
  if (to !== undefined) return <Link {...rest} to={to} className={look} />;
  return (
    <a {...rest} href={href} className={look}>
      {rest.children}
    </a>
  );
}
