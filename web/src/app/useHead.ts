import { useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { pages } from '@/lib/pages';
import { pageAt } from '@/lib/paths';

/**
 * Sets what browsers and search engines read before the content of a page is there: the tab's
 * title, which the heading then replaces, and whether the page may be indexed. Titles of pages that need an account and
 * are in no menu are among the texts of accounts, which other pages do not load.
 */
export function useHead() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const name = pageAt(pathname);
  // Runs before the effects of the page, whose heading sets the final title.
  useLayoutEffect(() => {
    document.title =
      name === null || name === 'home'
        ? t('product.name')
        : `${t(`account:page.${name}`, '') || t(`page.${name}`)} · ${t('product.short')}`;
    const robots =
      document.querySelector<HTMLMetaElement>('meta[name="robots"]') ??
      document.head.appendChild(Object.assign(document.createElement('meta'), { name: 'robots' }));
    robots.content = name !== null && pages[name].indexed ? 'index, follow' : 'noindex';
  }, [name, pathname, t]);
}
