import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { formatWhen } from '@/lib/dates';
import { Banner } from '@/ui/Banner';
import { textIn, type ShownEvent } from '../model';

/** Important notices: cancelled, postponed, or an invented example. */
export function EventNotices({ event }: { event: ShownEvent }) {
  const { t } = useTranslation('events');
  const language = useLanguage();
  const note = textIn(event.statusNote, language);
  const off = event.status === 'cancelled' || event.status === 'postponed';
  const { previousStart, status } = event;
  return (
    <>
      {event.date && <DateNotice date={event.date} />}
      {!event.date && off && (
        <Banner tone={status === 'cancelled' ? 'bad' : 'warn'} title={t(`view.${status}Title`)}>
          {note && <p>{note}</p>}
          {previousStart && (
            <p>
              {t('view.previousStart', {
                when: formatWhen(
                  {
                    start: previousStart.start,
                    zone: previousStart.zone,
                    allDay: !previousStart.start.includes('T'),
                    endUnknown: true,
                  },
                  language,
                ),
              })}
            </p>
          )}
          {status === 'postponed' && <p>{t('view.postponedText')}</p>}
        </Banner>
      )}
      {event.example && (
        <Banner tone="quiet" title={t('view.exampleTitle')}>
          <p>{t('view.exampleText')}</p>
        </Banner>
      )}
    </>
  );
}

/** Says how the shown date differs from its series. */
function DateNotice({ date }: { date: NonNullable<ShownEvent['date']> }) {
  const { t } = useTranslation('events');
  const language = useLanguage();
  const { status, originalStart: start, zone, allDay } = date;
  if (status === 'scheduled') return null;
  const note = textIn(date.note, language);
  const when = formatWhen({ start, zone, allDay, endUnknown: true }, language);
  return (
    <Banner tone={status === 'cancelled' ? 'bad' : 'warn'} title={t(`date.title.${status}`)}>
      {note && <p>{note}</p>}
      <p>{status === 'moved' ? t('view.previousStart', { when }) : t('date.others')}</p>
    </Banner>
  );
}
