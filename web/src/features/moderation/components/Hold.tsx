import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { isProblem } from '@/api/problem';
import { paths } from '@/lib/paths';
import { useLanguage } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { ButtonLink } from '@/ui/ButtonLink';
import { VisuallyHidden } from '@/ui/VisuallyHidden';
import { useTake } from '../api';
import { closedBecause, may, type QueueItem } from '../model';
import { clock } from '../words';
import css from './Queue.module.css';

/** Who has taken the review and until when; a free one can be taken. */
export function Hold({ item }: { item: QueueItem }) {
  const { t } = useTranslation('moderation');
  const language = useLanguage();
  const { event, actions, takenBy, takenUntil } = item;
  const until = takenUntil ? clock(takenUntil, language) : '';
  if (may(actions, 'publish'))
    return (
      <span className={css.hold}>
        <span className={css.detail}>{t('hold.mine', { until })}</span>
        <ButtonLink to={paths.review(event.id)} size="small" variant="primary">
          {t('hold.goOn')} <VisuallyHidden>{event.display.title}</VisuallyHidden>
        </ButtonLink>
      </span>
    );
  if (may(actions, 'take')) return <Take item={item} />;
  if (closedBecause(actions, 'take') === 'own-organisation')
    return <span className={css.detail}>{t('hold.own')}</span>;
  if (takenBy)
    return <span className={css.detail}>{t('hold.another', { name: takenBy, until })}</span>;
  return <span className={css.detail}>{t('hold.nothing')}</span>;
}

function Take({ item: { event } }: { item: QueueItem }) {
  const { t } = useTranslation('moderation');
  const take = useTake();
  const navigate = useNavigate();
  const go = () => navigate(paths.review(event.id));
  return (
    <span className={css.hold}>
      <Button
        size="small"
        pending={take.isPending}
        onClick={() => take.mutate(event.id, { onSuccess: go })}
      >
        {t('hold.take')} <VisuallyHidden>{event.display.title}</VisuallyHidden>
      </Button>
      {take.error && (
        <span role="alert" className={css.detail}>
          {isProblem(take.error, 'taken-by-another') ? t('hold.tooLate') : t('hold.failed')}
        </span>
      )}
    </span>
  );
}
