import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { formatDay } from '@/lib/dates';
import { money } from '@/lib/numbers';
import { paths } from '@/lib/paths';
import { ButtonLink } from '@/ui/ButtonLink';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { usePreCheck, useScheme, type Scheme } from './api';
import css from './Claims.module.css';
import { answersOf, kilometres, requestOf, searchOf, textIn } from './model';
import { PreCheckAnswer } from './PreCheckAnswer';
import { PreCheckForm } from './PreCheckForm';
import { StartClaim } from './StartClaim';

/** One scheme: «can we have it?» first, then its rules and what its publication leaves open. */
export function SchemePage() {
  const { slug = '' } = useParams();
  const { data: scheme, error, isPending } = useScheme(slug);
  if (isProblem(error, 'not-found')) return <Absent />;
  // Handled by the route's own error page.
  if (error) throw error;
  if (isPending) return <Skeleton shape="block" />;
  return <Shown scheme={scheme} />;
}

function Shown({ scheme }: { scheme: Scheme }) {
  const language = useLanguage();
  const { texts, events } = scheme;
  return (
    <div className={css.page}>
      <div className={css.section}>
        <PageTitle>{textIn(texts.title, language)}</PageTitle>
        <p className={css.lead}>{textIn(texts.summary, language)}</p>
        {events.map(({ slug, title, city }) => (
          <p key={slug}>
            <Link to={paths.event(slug)}>{textIn(title, language)}</Link>
            {city && ` · ${city}`}
          </p>
        ))}
      </div>
      <PreCheck scheme={scheme} />
      <StartClaim scheme={scheme} />
      <Rules scheme={scheme} />
      <Open scheme={scheme} />
    </div>
  );
}

function PreCheck({ scheme: { slug } }: { scheme: Scheme }) {
  const { t } = useTranslation('claims');
  const [search, setSearch] = useSearchParams();
  const answers = answersOf(search);
  const { data, error, isFetching, refetch } = usePreCheck(slug, requestOf(answers));
  const undecided = data?.rules.some(
    ({ rule, verdict }) => rule === 'distance' && verdict === 'undecided',
  );
  return (
    <>
      <section className={css.section}>
        <h2>{t('check.title')}</h2>
        <p className={css.hint}>{t('check.lead')}</p>
        <PreCheckForm
          key={search.toString()}
          first={answers}
          asksForPoint={Boolean(undecided)}
          onAsk={(next) => setSearch(searchOf(next), { preventScrollReset: true })}
        />
      </section>
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {isFetching && !data && <Skeleton count={3} />}
      {data && <PreCheckAnswer answer={data} />}
    </>
  );
}

function Rules({ scheme }: { scheme: Scheme }) {
  const { t } = useTranslation('claims');
  const language = useLanguage();
  const { amount, rules, most, texts, documents } = scheme;
  const { closes } = rules.window;
  return (
    <section className={css.section}>
      <h2>{t('rules.title')}</h2>
      <dl className={css.facts}>
        <div>
          <dt>{t('rules.amount')}</dt>
          <dd className={css.amount}>
            {money(amount.money.cents, amount.money.currency, language)}
          </dd>
          <dd>{t(`rules.amountIs.${amount.kind}`)}</dd>
        </div>
        <div>
          <dt>{t('rule.distance')}</dt>
          <dd>
            {t('rules.moreThan', { limit: kilometres(rules.distance.moreThanMetres, language) })}
          </dd>
        </div>
        <div>
          <dt>{t('rule.first-participation')}</dt>
          <dd>{t(`rules.among.${rules.firstParticipation.among}`)}</dd>
        </div>
        <div>
          <dt>{t('rule.window')}</dt>
          <dd>
            {closes ? t('rules.until', { day: formatDay(closes, language) }) : t('rules.noEnd')}
          </dd>
        </div>
        <div>
          <dt>{t('rules.envelope')}</dt>
          <dd>{t('rules.beneficiaries', { count: most.beneficiaries })}</dd>
        </div>
        <div>
          <dt>{t('rules.project')}</dt>
          <dd>{most.project}</dd>
        </div>
      </dl>
      <h3>{t('rules.documents')}</h3>
      <ul className={css.points}>
        {documents.map(({ kind, required, label }) => (
          <li key={kind}>
            {textIn(label, language)}
            {!required && ` (${t('answer.optional')})`}
          </li>
        ))}
      </ul>
      <h3>{t('rules.basis')}</h3>
      <p className={css.lead}>{textIn(texts.legalBasis, language)}</p>
    </section>
  );
}

function Open({ scheme: { open, sources, version } }: { scheme: Scheme }) {
  const { t } = useTranslation('claims');
  const language = useLanguage();
  if (open.length === 0) return null;
  return (
    <section className={css.section}>
      <h2>{t('open.title')}</h2>
      <p className={css.lead}>{t('open.lead')}</p>
      <dl className={css.open}>
        {open.map(({ parameter, question, used }) => (
          <div key={parameter}>
            <dt>{textIn(question, language)}</dt>
            <dd>{t('open.used', { used: textIn(used, language) })}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('open.sources')}</h3>
      <ul className={css.points}>
        {sources.map(({ title, locator }) => (
          <li key={locator}>
            <cite>{title}</cite>
            {t('open.locator', { locator })}
          </li>
        ))}
      </ul>
      <p className={css.hint}>{t('open.version', { number: version.number })}</p>
    </section>
  );
}

function Absent() {
  const { t } = useTranslation('claims');
  return (
    <>
      <PageTitle>{t('absent')}</PageTitle>
      <p>{t('absentText')}</p>
      <ButtonLink to={paths.schemes()} variant="primary">
        {t('toSchemes')}
      </ButtonLink>
    </>
  );
}
