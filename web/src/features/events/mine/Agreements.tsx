import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { More } from '@/ui/More';
import { StatusBadge } from '@/ui/StatusBadge';
import { textIn } from '../model';
import {
  useAgreementAnswer,
  useAgreements,
  useAgreementsOf,
  type Agreement,
  type EventResponse,
} from './api';
import css from './Mine.module.css';

const tones = { asked: 'warn', agreed: 'good', declined: 'bad' } as const;

/** Events of others that name an organisation and wait for its answer; nothing when there are none. */
export function AgreementsToAnswer() {
  const { t } = useTranslation('mine');
  const list = useAgreements();
  const asked = list.data?.pages.flatMap(({ items }) => items) ?? [];
  if (list.error) return <ProblemMessage error={list.error} onRetry={() => void list.refetch()} />;
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby="agreements">
      <h2 id="agreements">{t('agreement.title')}</h2>
      <p>{t('agreement.text')}</p>
      <ul className={css.list}>
        {asked.map((one) => (
          <Asked key={one.id} agreement={one} />
        ))}
      </ul>
      {list.hasNextPage && (
        <More
          shown={asked.length}
          total={list.data?.pages[0]?.total.value}
          hasMore={list.hasNextPage}
          pending={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      )}
    </section>
  );
}

function Asked({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation('mine');
  const language = useLanguage();
  const answer = useAgreementAnswer(agreement.id);
  const { event, organisation, by, programme } = agreement;
  const title = textIn(event.title, language);
  return (
    <li className={css.row}>
      <div className={css.body}>
        <h3 className={css.name}>
          <Link to={paths.event(event.slug)}>{title}</Link>
        </h3>
        <p className={css.facts}>
          {programme
            ? t('agreement.programme', {
                by: by.name,
                organisation: organisation.name,
                programme: textIn(programme.title, language),
              })
            : t('agreement.coOrganiser', { by: by.name, organisation: organisation.name })}
        </p>
        <ProblemMessage error={answer.error} />
      </div>
      <div className={css.acts}>
        <Button
          size="small"
          variant="primary"
          disabled={answer.isPending}
          aria-label={t('agreement.agreeTo', { event: title })}
          onClick={() => answer.mutate('agree')}
        >
          {t('agreement.agree')}
        </Button>
        <Button
          size="small"
          disabled={answer.isPending}
          aria-label={t('agreement.declineOf', { event: title })}
          onClick={() => answer.mutate('decline')}
        >
          {t('agreement.decline')}
        </Button>
      </div>
    </li>
  );
}

/** What the organisations that an event names answered, for its own organisation. */
export function AgreementsOfEvent({ event }: { event: EventResponse }) {
  const { t } = useTranslation('mine');
  const language = useLanguage();
  const names = event.coOrganisations.length > 0 || Boolean(event.partOf);
  const { data } = useAgreementsOf(event.id, names);
  if (!names || !data || data.length === 0) return null;
  return (
    <section aria-labelledby="named">
      <h2 id="named">{t('agreement.named')}</h2>
      <p>{t('agreement.shown')}</p>
      <ul className={css.list}>
        {data.map(({ id, organisation, programme, state, answeredAt }) => (
          <li key={id} className={css.row}>
            <span>
              {organisation.name}
              {programme && ` · ${textIn(programme.title, language)}`}
            </span>
            <span>
              <StatusBadge tone={tones[state]}>{t(`agreement.state.${state}`)}</StatusBadge>{' '}
              {answeredAt && (
                <time dateTime={answeredAt}>{formatInstant(answeredAt, language)}</time>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
