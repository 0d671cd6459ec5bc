import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { formatMonth } from '@/lib/dates';
import { More } from '@/ui/More';
import type { useEvents } from '../api';
import { EventLines } from '../components/EventLines';
import { grouped, type Group } from './groups';
import css from './ListResults.module.css';
import { useCalendar } from './useCalendar';

export type Results = ReturnType<typeof useEvents>;

/** The events as a list, today first, then month by month. */
export function ListResults({ results }: { results: Results }) {
  const { sort } = useCalendar();
  const pages = results.data?.pages ?? [];
  const events = pages.flatMap(({ items }) => items);
  if (events.length === 0) return null;
  return (
    <>
      {grouped(events, sort).map((group, index) => (
        <section key={`${group.key} ${index}`} className={css.group} data-group={group.key}>
          <GroupTitle group={group} />
          <EventLines events={group.events} heading={group.key === 'all' ? 'h2' : 'h3'} />
        </section>
      ))}
      <More
        shown={events.length}
        total={pages[0]?.total.value}
        hasMore={results.hasNextPage}
        pending={results.isFetchingNextPage}
        onMore={() => void results.fetchNextPage()}
      />
    </>
  );
}

function GroupTitle({ group: { key, past } }: { group: Group }) {
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  if (key === 'all') return null;
  const words =
    key === 'today'
      ? t('group.today')
      : key === 'undated'
        ? t('group.undated')
        : formatMonth(key, language);
  return (
    <h2 className={css.groupTitle}>
      {words}
      {past && <span className={css.past}> · {t('group.past')}</span>}
    </h2>
  );
}
