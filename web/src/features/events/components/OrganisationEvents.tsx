import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { paths } from '@/lib/paths';
import { ButtonLink } from '@/ui/ButtonLink';
import { Skeleton } from '@/ui/Skeleton';
import { useEvents } from '../api';
import { EventLines } from './EventLines';
import css from './OrganisationEvents.module.css';

const SHOWN = 5;

/** The coming events of an organisation, then its past ones. */
export function OrganisationEvents({ slug }: { slug: string }) {
  const { t } = useTranslation('events');
  const coming = useEvents({ organisation: [slug], size: SHOWN });
  const past = useEvents({ organisation: [slug], over: 'only', sort: '-start', size: SHOWN });
  const never = [coming, past].every(({ data }) => data?.pages[0]?.total.value === 0);
  // One message instead of one for each list.
  if (never)
    return (
      <section className={css.part}>
        <h2>{t('of.title')}</h2>
        <p className={css.none}>{t('of.none')}</p>
      </section>
    );
  return (
    <>
      <Part
        title={t('of.coming')}
        none={t('of.noneComing')}
        events={coming}
        address={`organisation=${slug}`}
      />
      <Part
        title={t('of.past')}
        none={t('of.nonePast')}
        events={past}
        address={`organisation=${slug}&over=only&sort=-start`}
      />
    </>
  );
}

type PartProps = {
  title: string;
  none: string;
  events: ReturnType<typeof useEvents>;
  address: string;
};

function Part({ title, none, events: { data, error, refetch }, address }: PartProps) {
  const { t } = useTranslation('events');
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
