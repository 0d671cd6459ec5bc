import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { paths } from '@/app/paths';
import { addDays, todayIn, viewerZone } from '@/lib/wallTime';
import { ButtonLink } from '@/ui/ButtonLink';
import { Skeleton } from '@/ui/Skeleton';
import { useEvents, type EventQuery } from '../api';
import { EventLines } from './EventLines';
import css from './OrganisationEvents.module.css';

const SHOWN = 5;

/** What an organisation prepares, then what it has done. */
export function OrganisationEvents({ slug }: { slug: string }) {
  const { t } = useTranslation('events');
  const yesterday = addDays(todayIn(viewerZone()), -1);
  return (
    <>
      <Part
        title={t('of.coming')}
        none={t('of.noneComing')}
        query={{ organisation: [slug] }}
        address={`organisation=${slug}`}
      />
      <Part
        title={t('of.past')}
        none={t('of.nonePast')}
        query={{ organisation: [slug], to: yesterday, sort: '-start' }}
        address={`organisation=${slug}&to=${yesterday}&sort=-start`}
      />
    </>
  );
}

type PartProps = { title: string; none: string; query: EventQuery; address: string };

function Part({ title, none, query, address }: PartProps) {
  const { t } = useTranslation('events');
  const { data, error, refetch } = useEvents({ ...query, size: SHOWN });
  const page = data?.pages[0];
  const total = page?.total.value ?? 0;
  return (
    <section className={css.part}>
      <h2>{title}</h2>
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {!page && !error && <Skeleton shape="row" count={2} />}
      {page && total === 0 && <p className={css.none}>{none}</p>}
      {page && <EventLines events={page.items} organiser={false} />}
      {page && total > page.items.length && (
        <ButtonLink to={paths.calendar(address)}>{t('of.all', { count: total })}</ButtonLink>
      )}
    </section>
  );
}
