import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { ButtonLink } from '@/ui/ButtonLink';
import { Dialog } from '@/ui/Dialog';
import { TextField } from '@/ui/TextField';
import { isLocal, subscribeWays } from '../keep';
import { filterString } from './filter';
import css from './SubscribeDialog.module.css';
import { useCalendar } from './useCalendar';

/** The whole view in the visitor's own calendar, by an address that keeps updating. */
export function SubscribeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('calendar');
  const { filter } = useCalendar();
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  const query = filterString(filter);
  const address = `${window.location.origin}/api/v1/events.ics${query && `?${query}`}`;
  const ways = subscribeWays(address, t('title'));
  const copy = async () => {
    const copied = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    );
    setOutcome(copied ? 'copied' : 'refused');
  };
  return (
    <Dialog title={t('subscribe.title')} open onClose={onClose}>
      <p>{t('subscribe.text')}</p>
      {(filter.from || filter.to) && (
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
      <div className={css.address}>
        <TextField
          label={t('subscribe.address')}
          hint={t('subscribe.hint')}
          readOnly
          value={address}
          onFocus={(focus) => focus.target.select()}
        />
        <Button onClick={() => void copy()}>
          <Copy size={16} aria-hidden />
          {t('subscribe.copy')}
        </Button>
      </div>
      <p role="status" className={css.note}>
        {outcome && t(`subscribe.${outcome}`)}
      </p>
    </Dialog>
  );
}
