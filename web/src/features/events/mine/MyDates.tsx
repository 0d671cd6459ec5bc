import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { useLanguage } from '@/i18n/useLanguage';
import { formatWhen } from '@/lib/dates';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { DateList } from '../dates/DateList';
import { whenOfDate, type EventDate } from '../dates/model';
import { textIn } from '../model';
import { recurrenceWords } from '../recurrence/words';
import type { EventResponse } from './api';
import { DateDialog } from './DateDialog';
import css from './Mine.module.css';
import { allowed } from './model';

/** The dates of my series; each can be changed. */
export function MyDates({ event, etag }: { event: EventResponse; etag: string }) {
  const { t } = useTranslation('mine');
  const language = useLanguage();
  const [asked, setAsked] = useState<EventDate | null>(null);
  const [done, setDone] = useState(false);
  const { recurrence, schedule, splitFrom, continuedAs } = event;
  if (!recurrence || !schedule?.start) return null;
  const words = (date: EventDate) => formatWhen(whenOfDate(date), language);
  const open = (date: EventDate) => {
    setDone(false);
    setAsked(date);
  };
  return (
    <Card as="section" aria-label={t('dates.title')}>
      <h2>{t('dates.title')}</h2>
      <p className={css.facts}>{recurrenceWords(recurrence, schedule.start, t, language)}</p>
      {done && <Banner tone="good" announce="status" title={t('dates.done')} />}
      <DateList
        event={event.id}
        label={t('dates.title')}
        size={10}
        when={words}
        {...(allowed(event.actions, 'edit-dates') && {
          act: (date: EventDate) => (
            <Button
              size="small"
              aria-label={t('dates.editName', { date: words(date) })}
              onClick={() => open(date)}
            >
              {t('dates.edit')}
            </Button>
          ),
        })}
      />
      <Neighbour event={splitFrom} words={t('dates.before')} language={language} />
      <Neighbour event={continuedAs} words={t('dates.after')} language={language} />
      {asked && (
        <DateDialog
          key={asked.id}
          event={event}
          etag={etag}
          date={asked}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            setDone(true);
          }}
        />
      )}
    </Card>
  );
}

type NeighbourProps = { event: EventResponse['splitFrom']; words: string; language: string };

function Neighbour({ event, words, language }: NeighbourProps) {
  if (!event) return null;
  return (
    <p className={css.facts}>
      {words} <Link to={paths.myEvent(event.id)}>{textIn(event.title, language)}</Link>
    </p>
  );
}
