import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useAuth } from '@/auth/AuthContext';
import { useLanguage } from '@/i18n/useLanguage';
import { paths } from '@/lib/paths';
import { Banner } from '@/ui/Banner';
import { ButtonLink } from '@/ui/ButtonLink';
import { DataTable } from '@/ui/DataTable';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { ApplicationForm } from './ApplicationForm';
import { useCatalogue, type Entitlement, type Tier } from './api';
import css from './Members.module.css';
import { priceText, textIn } from './model';

/** What membership is, what it costs and gives, and the form to apply. */
export function JoinPage() {
  const { t } = useTranslation('members');
  const language = useLanguage();
  const { status } = useAuth();
  const { data, error, isPending, refetch } = useCatalogue();
  return (
    <div className={css.page}>
      <div className={css.section}>
        <PageTitle>{t('join.title')}</PageTitle>
        <p className={css.lead}>{t('join.lead')}</p>
      </div>
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton count={6} />}
      {data && (
        <>
          <section className={css.section} aria-label={t('tiers.title')}>
            <Tiers tiers={data.tiers} entitlements={data.entitlements} />
          </section>
          <section className={css.section}>
            <h2>{t('benefits.title')}</h2>
            <ul className={css.points}>
              {data.benefits.map(({ code, label }) => (
                <li key={code}>{textIn(label, language)}</li>
              ))}
            </ul>
          </section>
          <section className={css.section}>
            <h2>{t('colleges.title')}</h2>
            <p className={css.hint}>{t('colleges.text')}</p>
            <DataTable
              caption={t('colleges.caption')}
              rows={data.colleges}
              rowKey={({ code }) => code}
              columns={[
                {
                  key: 'name',
                  header: t('colleges.name'),
                  cell: ({ label }) => textIn(label, language),
                },
                {
                  key: 'who',
                  header: t('colleges.who'),
                  cell: ({ parties }) => parties.map((kind) => t(`party.${kind}`)).join(', '),
                },
                {
                  key: 'seats',
                  header: t('colleges.seats'),
                  numeric: true,
                  cell: ({ seats }) => seats ?? t('colleges.unknown'),
                },
              ]}
            />
          </section>
          <section className={css.section}>
            <h2>{t('apply.title')}</h2>
            {status === 'signed-in' ? (
              <ApplicationForm catalogue={data} />
            ) : (
              <>
                <p className={css.lead}>{t('apply.signIn')}</p>
                <div className={css.acts}>
                  <ButtonLink to={paths.signIn({ to: paths.join() })} variant="primary">
                    {t('apply.signInGo')}
                  </ButtonLink>
                </div>
              </>
            )}
          </section>
        </>
      )}
    </div>
  );
}

type TiersProps = { tiers: readonly Tier[]; entitlements: readonly Entitlement[] };

/** The tiers side by side. Prices of the demonstration say that they are examples. */
function Tiers({ tiers, entitlements }: TiersProps) {
  const { t } = useTranslation('members');
  const language = useLanguage();
  const said = (texts: Record<string, string>) => textIn(texts, language) || t('tiers.unsaid');
  return (
    <>
      <DataTable
        caption={t('tiers.caption')}
        rows={tiers}
        rowKey={({ code }) => code}
        columns={[
          { key: 'name', header: t('tiers.name'), cell: ({ label }) => textIn(label, language) },
          {
            key: 'gives',
            header: t('tiers.gives'),
            cell: ({ code, gives }) => (
              <Gives texts={gives} of={entitlements.filter(({ tier }) => tier === code)} />
            ),
          },
          { key: 'finances', header: t('tiers.finances'), cell: ({ finances }) => said(finances) },
          {
            key: 'price',
            header: t('tiers.price'),
            cell: ({ price }) => (price ? priceText(price, language, t) : t('price.none')),
          },
        ]}
      />
      {tiers.some(({ price }) => price?.example) && (
        <Banner tone="info">
          <p>{t('price.example')}</p>
        </Banner>
      )}
      <p className={css.hint}>
        <Link to={paths.membership()}>{t('join.mine')}</Link>
      </p>
    </>
  );
}

type GivesProps = { texts: Record<string, string>; of: readonly Entitlement[] };

/** What a tier gives: in the words of the association, then each benefit with its quantity. */
function Gives({ texts, of }: GivesProps) {
  const { t } = useTranslation('members');
  const language = useLanguage();
  const words = textIn(texts, language);
  if (!words && of.length === 0) return t('tiers.unsaid');
  return (
    <>
      {words}
      {of.length > 0 && (
        <ul className={css.reasons}>
          {of.map(({ id, label, kind, amount, unit }) => (
            <li key={id}>
              {textIn(label, language)}
              {kind === 'quota' && ` (${t(`desk:benefits.quota.${unit}`, { count: amount ?? 0 })})`}
              {kind === 'rate' && ` (${t('desk:benefits.of.rate', { percent: amount })})`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
