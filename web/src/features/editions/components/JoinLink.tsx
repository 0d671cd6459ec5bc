import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { VisuallyHidden } from '@/ui/VisuallyHidden';

/** The way to the online room of a session that is running. */
export function JoinLink({ slug, title }: { slug: string; title: string }) {
  const { t } = useTranslation('editions');
  return (
    <Link to={paths.live(slug)}>
      {t('slot.join')}
      <VisuallyHidden>{t('slot.joinOf', { title })}</VisuallyHidden>
    </Link>
  );
}
