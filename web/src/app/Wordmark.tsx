import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import css from './Wordmark.module.css';

/** The name of the site with its mark, a leaf of a calendar. */
export function Wordmark() {
  const { t } = useTranslation();
  return (
    <Link to={paths.home()} className={css.wordmark}>
      <Mark />
      <span>
        <span className={css.short}>{t('product.short')}</span>
        <span className={css.strapline}>{t('product.strapline')}</span>
      </span>
    </Link>
  );
}

function Mark() {
  return (
    <svg viewBox="0 0 40 40" width="40" height="40" aria-hidden className={css.mark}>
      <g transform="rotate(-5 20 20)">
        <rect x="5" y="6" width="30" height="30" rx="4" className={css.leaf} />
        <path d="M5 15v-5a4 4 0 0 1 4-4h22a4 4 0 0 1 4 4v5z" className={css.head} />
        <circle cx="14" cy="22" r="2.6" className={css.dot} />
        <circle cx="26" cy="22" r="2.6" className={css.dot} />
        <path d="M12.5 28c4.2 3.6 10.8 3.6 15 0" className={css.smile} />
      </g>
      <circle cx="20" cy="6" r="3.4" className={css.pin} />
    </svg>
  );
}
