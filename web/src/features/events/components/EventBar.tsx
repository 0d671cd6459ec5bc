import { CalendarPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { useMedia } from '@/lib/media';
import { toInstant } from '@/lib/wallTime';
import { paths } from '@/lib/paths';
import { ButtonLink } from '@/ui/ButtonLink';
import { addWays } from '../keep';
import { momentOf, whenOf, type EventResponse } from '../model';
import css from './EventBar.module.css';

/** On a phone, what one comes for stays in reach: registering, else keeping the date. */
export function EventBar({ event }: { event: EventResponse }) {
  const { t } = useTranslation('events');
  const ways = addWays(event, useLanguage());
  const when = whenOf(event.schedule);
  const desk = useMedia('(width >= 40rem)');
  if (desk || !ways || !when || momentOf(when) === 'past' || event.status === 'cancelled')
    return null;
  const { registration, schedule, slug } = event;
  const closed =
    registration?.closesAt &&
    schedule?.zone &&
    toInstant(registration.closesAt, schedule.zone) <= new Date();
  const target =
    registration?.mode === 'here'
      ? { to: paths.register(slug) }
      : registration?.mode === 'external' && registration.url
        ? { href: registration.url, rel: 'noreferrer' }
        : null;
  return (
    <div className={css.bar} role="group" aria-label={t('page.bar')}>
      {target && !closed && (
        <ButtonLink variant="primary" {...target}>
          {t('page.barRegister')}
        </ButtonLink>
      )}
      <ButtonLink variant={target && !closed ? 'secondary' : 'primary'} href={ways.file} download>
        <CalendarPlus size={18} aria-hidden />
        {t('page.barAdd')}
      </ButtonLink>
    </div>
  );
}
