import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useLocation, useNavigation, type Location } from 'react-router';
import { Skeleton } from '@/ui/Skeleton';
import { SkipLink } from '@/ui/SkipLink';
import { Footer } from './Footer';
import { Header } from './Header';
import css from './Layout.module.css';
import { useHead } from './useHead';

/**
 * The key under which a scroll position is stored. All pages opened from outside have the same
 * history key, so the address is part of it.
 */
const place = ({ key, pathname, search, hash }: Location) =>
  key === 'default' ? pathname + search + hash : key;

/** The frame around every page: header, navigation, content, footer. */
export function Layout() {
  const { t } = useTranslation();
  const { state } = useNavigation();
  const { pathname, search } = useLocation();
  useHead();
  return (
    <div className={css.site}>
      <SkipLink target="content">{t('nav.skip')}</SkipLink>
      <Header />
      <main id="content" tabIndex={-1} className={css.main} aria-busy={state === 'loading'}>
        <Suspense fallback={<Skeleton shape="block" />}>
          <Outlet />
        </Suspense>
        <p className={css.address}>{window.location.origin + pathname + search}</p>
      </main>
      <Footer />
      <ScrollRestoration getKey={place} />
    </div>
  );
}
