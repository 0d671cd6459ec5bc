import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { TextField } from '@/ui/TextField';
import css from './Alerts.module.css';
import { useNewFeed } from './api';

/** The same events in one's own calendar, at an address that follows what is changed here. */
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
          <TextField
            label={t('feedAddress')}
            hint={t('feedOnce')}
            readOnly
            value={feed.data.url}
            onFocus={(focus) => focus.target.select()}
          />
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
