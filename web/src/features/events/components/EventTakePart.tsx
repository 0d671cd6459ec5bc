import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { formatMoment } from '@/lib/dates';
import { toInstant } from '@/lib/wallTime';
import { ButtonLink } from '@/ui/ButtonLink';
import { momentOf, siteOf, textIn, whenOf, type ShownEvent } from '../model';
import css from './EventAside.module.css';
import { EventSeats } from './EventSeats';

/** Price and registration; the recording once the event is over. */
export function EventTakePart({ event }: { event: ShownEvent }) {
  const { t } = useTranslation('events');
  const when = whenOf(event.schedule);
  const over = when ? momentOf(when) === 'past' : false;
  return (
    <>
      {over ? <p>{t('view.registerOver')}</p> : <Registration event={event} />}
      <Price price={event.price} />
      {event.replayUrl && (
        <p>
          <a href={event.replayUrl} className={css.online}>
            {t('view.replay')}
          </a>
        </p>
      )}
    </>
  );
}

function Registration({ event }: { event: ShownEvent }) {
  const { t } = useTranslation('events');
  const language = useLanguage();
  const { registration, schedule, status, date } = event;
  if (status === 'cancelled')
    return <p>{date ? t('date.title.cancelled') : t('view.cancelledTitle')}</p>;
  if (registration?.mode === 'external' && registration.url) {
    const site = siteOf(registration.url);
    const { closesAt } = registration;
    const moment = closesAt && formatMoment(closesAt, language);
    if (closesAt && schedule?.zone && toInstant(closesAt, schedule.zone) <= new Date())
      return <p>{t('view.registerClosed', { moment })}</p>;
    return (
      <p>
        <ButtonLink
          variant="primary"
          href={registration.url}
          rel="noreferrer"
          className={css.online}
        >
          {t('view.register')}
        </ButtonLink>
        {site && <span className={css.site}>{t('view.registerAt', { site })}</span>}
        {moment && <span className={css.site}>{t('view.registerUntil', { moment })}</span>}
      </p>
    );
  }
  if (registration?.mode === 'here') return <EventSeats event={event} />;
  if (registration?.mode === 'none') return <p>{t('view.registerNone')}</p>;
  return <p>{t('view.registerUnknown')}</p>;
}

function Price({ price }: { price: ShownEvent['price'] }) {
  const { t } = useTranslation('events');
  const language = useLanguage();
  const text = textIn(price.text, language);
  const saysFree = /gratuit|free/i.test(text);
  if (price.free)
    return <p>{saysFree ? text : [t('view.free'), text].filter(Boolean).join(' · ')}</p>;
  if (text) return <p>{text}</p>;
  return (
    <p className={css.soft}>
      {t(price.free === false ? 'events:view.paid' : 'events:view.priceUnknown')}
    </p>
  );
}
