import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { CopyField } from '@/ui/CopyField';
import css from './Alerts.module.css';
import { useNewFeed } from './api';

/** The same events as a private calendar, whose address stays when the search is changed here. */
export function PrivateFeed({ token, inUse }: { token: string; inUse: boolean }) {
  const { t } = useTranslation('alerts');
  const feed = useNewFeed(token);
  return (
    <Card className={css.form}>
      <h2>{t('feedTitle')}</h2>
      <p>{t('feedText')}</p>
      <ProblemMessage error={feed.error} />
      {feed.data ? (
        <div role="status">
          <CopyField label={t('feedAddress')} hint={t('feedOnce')} value={feed.data.url} />
        </div>
      ) : (
        <>
          {inUse && <p className={css.note}>{t('feedInUse')}</p>}
          <Button pending={feed.isPending} onClick={() => feed.mutate()}>
            {inUse ? t('feedAgain') : t('feedNew')}
          </Button>
        </>
      )}
    </Card>
  );
}
