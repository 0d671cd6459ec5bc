import { useTranslation } from 'react-i18next';
import { Banner } from '@/ui/Banner';
import { ButtonLink } from '@/ui/ButtonLink';
import { CopyField } from '@/ui/CopyField';
import { Dialog } from '@/ui/Dialog';
import { isLocal, subscribeWays } from '../keep';
import { filterString, isOnlyOver } from './filter';
import css from './SubscribeDialog.module.css';
import { useCalendar } from './useCalendar';

/** Subscribes to the view in the visitor's own calendar application. */
export function SubscribeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('calendar');
  const { filter } = useCalendar();
  const query = filterString(filter);
  const address = `${window.location.origin}/api/v1/events.ics${query && `?${query}`}`;
  const ways = subscribeWays(address, t('title'));
  return (
    <Dialog title={t('subscribe.title')} open onClose={onClose}>
      <p>{t('subscribe.text')}</p>
      {(filter.from || filter.to || isOnlyOver(filter)) && (
        <Banner tone="warn">
          <p>{t('subscribe.dates')}</p>
        </Banner>
      )}
      <ul className={css.ways}>
        <li>
          <ButtonLink href={ways.apple} wide>
            {t('subscribe.apple')}
          </ButtonLink>
        </li>
        <li>
          <ButtonLink href={ways.google} rel="noreferrer" wide>
            {t('subscribe.google')}
          </ButtonLink>
        </li>
        <li>
          <ButtonLink href={ways.outlook} rel="noreferrer" wide>
            {t('subscribe.outlook')}
          </ButtonLink>
        </li>
      </ul>
      {isLocal(address) && <p className={css.note}>{t('subscribe.local')}</p>}
      <CopyField label={t('subscribe.address')} hint={t('subscribe.hint')} value={address} />
    </Dialog>
  );
}
