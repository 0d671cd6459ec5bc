import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import css from './PageTitle.module.css';

type PageTitleProps = {
  children: ReactNode;
  /** The title of the browser's tab when it differs from the heading. */
  tab?: string;
  lang?: string;
  className?: string;
  /** The main action of the page, beside its heading. */
  beside?: ReactNode;
};

/**
 * The h1 of a page. Sets the tab's title, and takes the focus after navigation from another page.
 */
export function PageTitle({ children, tab, lang, className, beside }: PageTitleProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, pathname } = useLocation();
  const words = tab ?? (typeof children === 'string' ? children : undefined);

  useEffect(() => {
    document.title = words ? `${words} · ${t('product.short')}` : t('product.name');
  }, [words, t]);

  const arrivedFromOutside = useRef(key === 'default');
  useEffect(() => {
    if (!arrivedFromOutside.current) heading.current?.focus({ preventScroll: true });
    arrivedFromOutside.current = false;
  }, [pathname]);

  const title = (
    <h1 ref={heading} tabIndex={-1} lang={lang} className={className}>
      {children}
    </h1>
  );
  return beside === undefined ? (
    title
  ) : (
    <div className={css.row}>
      {title}
      {beside}
    </div>
  );
}
