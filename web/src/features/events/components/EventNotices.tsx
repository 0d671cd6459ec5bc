import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { formatWhen } from '@/lib/dates';
import { Banner } from '@/ui/Banner';
import { textIn, type ShownEvent } from '../model';

/** What must be known before the rest: it will not take place, or it is invented. */
export function EventNotices({ event }: { event: ShownEvent }) {
  const { t } = useTranslation('events');
  const language = useLanguage();
  const note = textIn(event.statusNote, language);
  const { previousStart, status } = event;
  return (
    <>
      {(status === 'cancelled' || status === 'postponed') && (
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
