import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant, formatWhen } from '@/lib/dates';
import { whenOf } from '@/features/events';
import { DataTable, type Column } from '@/ui/DataTable';
import { Tag } from '@/ui/Tag';
import { matterOf, type QueueItem } from '../model';
import { age } from '../words';
import css from './Queue.module.css';
import { Hold } from './Hold';
import { OrganiserFacts } from './OrganiserFacts';

type QueueTableProps = { items: QueueItem[]; caption: string };

/** One line per item: event, organisation, waiting time, points to check, moderator. */
export function QueueTable({ items, caption }: QueueTableProps) {
  const { t } = useTranslation('moderation');
  const language = useLanguage();
  const columns: Column<QueueItem>[] = [
    { key: 'event', header: t('queue.event'), cell: (item) => <Subject item={item} /> },
    {
      key: 'organisation',
      header: t('queue.organisation'),
      cell: ({ organisation }) => <OrganiserFacts organisation={organisation} />,
    },
    {
      key: 'since',
      header: t('queue.since'),
      cell: ({ submittedAt }) => (
        <time dateTime={submittedAt} title={formatInstant(submittedAt, language)}>
          {age(submittedAt, language)}
        </time>
      ),
    },
    { key: 'marks', header: t('queue.marks'), cell: (item) => <Marks item={item} /> },
    { key: 'hold', header: t('queue.hold'), cell: (item) => <Hold item={item} /> },
  ];
  return (
    <DataTable caption={caption} columns={columns} rows={items} rowKey={({ event }) => event.id} />
  );
}

function Subject({ item: { event } }: { item: QueueItem }) {
  const { t } = useTranslation('moderation');
  const language = useLanguage();
  const when = whenOf(event.schedule);
  const { display } = event;
  return (
    <span className={css.subject}>
      <Link
        to={paths.review(event.id)}
        lang={display.language === language ? undefined : display.language}
      >
        {display.title}
      </Link>
      <span className={css.detail}>
        {when ? formatWhen(when, language) : t('events:when.unknown')}
      </span>
    </span>
  );
}

/** The points to check, in words. */
function Marks({ item }: { item: QueueItem }) {
  const { t } = useTranslation('moderation');
  const matter = matterOf(item);
  // Very similar events are already counted with the possible duplicates.
  const risks = item.risk.filter(({ code }) => code !== 'likely-twin');
  if (matter === 'new' && item.twins === 0 && risks.length === 0)
    return <span className={css.soft}>{t('queue.nothingUnusual')}</span>;
  return (
    <span className={css.marks}>
      {matter !== 'new' && <Tag hue="info">{t(`matter.${matter}`)}</Tag>}
      {item.twins > 0 && <Tag hue="warn">{t('queue.twins', { count: item.twins })}</Tag>}
      {risks.map(({ code, detail }) => (
        <Tag key={`${code} ${detail}`} hue="warn">
          {t(`risk.${code}.short`)}
        </Tag>
      ))}
    </span>
  );
}
