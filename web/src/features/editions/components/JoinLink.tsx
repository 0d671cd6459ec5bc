import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { VisuallyHidden } from '@/ui/VisuallyHidden';
import type { Slot } from '../api';

type JoinLinkProps = { session: NonNullable<Slot['session']>; title: string };

/** The way into a session that is running: its online room, its questions and its polls. */
export function JoinLink({ session: { slug, format }, title }: JoinLinkProps) {
  const { t } = useTranslation('editions');
  return (
    <Link to={paths.live(slug)}>
      {t(format === 'on-site' ? 'editions:slot.questions' : 'editions:slot.join')}
      <VisuallyHidden>{t('slot.joinOf', { title })}</VisuallyHidden>
    </Link>
  );
}
