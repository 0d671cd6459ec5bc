import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { newIdempotencyKey } from '@/api/client';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useCurrentUser } from '@/auth/AuthContext';
import { useLanguage } from '@/i18n/useLanguage';
import { paths } from '@/lib/paths';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { ButtonLink } from '@/ui/ButtonLink';
import { RadioGroup } from '@/ui/RadioGroup';
import type { Scheme } from './api';
import css from './Claims.module.css';
import { useMySignatures, useStartClaim } from './mine/api';

/** The way from the question to a claim: for a signatory, in the name of one organisation. */
export function StartClaim({ scheme: { slug, rules } }: { scheme: Scheme }) {
  const { t } = useTranslation('claims');
  const user = useCurrentUser();
  const { pathname, search } = useLocation();
  const takes = rules.phase === 'open' || rules.phase === 'late';
  return (
    <section className={css.section}>
      <h2>{t('start.title')}</h2>
      {!takes ? (
        <p className={css.lead}>{t(`start.phase.${rules.phase}`)}</p>
      ) : user ? (
        <StartForm scheme={slug} />
      ) : (
        <>
          <p className={css.lead}>{t('start.signInText')}</p>
          <p>
            <ButtonLink to={paths.signIn({ to: pathname + search })} variant="primary">
              {t('start.signIn')}
            </ButtonLink>
          </p>
        </>
      )}
    </section>
  );
}

function StartForm({ scheme }: { scheme: string }) {
  const { t } = useTranslation('claims');
  const language = useLanguage();
  const navigate = useNavigate();
  const { data, error, refetch } = useMySignatures(true);
  const start = useStartClaim();
  const [key, setKey] = useState(newIdempotencyKey);
  const [chosen, setChosen] = useState('');
  const [tried, setTried] = useState(false);
  const organisation = chosen || (data?.length === 1 ? (data[0]?.id ?? '') : '');
  const go = () => {
    setTried(true);
    if (start.isPending || !organisation) return;
    start.mutate(
      { body: { scheme, organisationId: organisation, language }, key },
      {
        onSuccess: ({ id }) => void navigate(paths.myClaim(id)),
        // A lost answer keeps its key, so that it does not start twice; a refusal was an answer.
        onError: (problem) => {
          if (isProblem(problem) && problem.status >= 400 && problem.status < 500)
            setKey(newIdempotencyKey());
        },
      },
    );
  };
  if (error) return <ProblemMessage error={error} onRetry={() => void refetch()} />;
  if (data?.length === 0)
    return (
      <>
        <p className={css.lead}>{t('start.noOrganisation')}</p>
        <p>
          <ButtonLink to={paths.myOrganisations()}>{t('start.toOrganisations')}</ButtonLink>
        </p>
      </>
    );
  return (
    <form
      className={css.form}
      noValidate
      aria-label={t('start.title')}
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <p className={css.lead}>{t('start.text')}</p>
      <RadioGroup
        id="claimant"
        label={t('start.organisation')}
        error={tried && !organisation ? t('start.choose') : undefined}
        required
        value={organisation || null}
        onChange={setChosen}
        choices={(data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      {isProblem(start.error, 'duplicate') ? (
        <Banner tone="warn" announce="alert" title={t('start.duplicate')}>
          <p>
            <Link to={paths.myClaims()}>{t('start.toClaims')}</Link>
          </p>
        </Banner>
      ) : (
        <ProblemMessage error={start.error} />
      )}
      <Button type="submit" variant="primary" pending={start.isPending}>
        {t('start.go')}
      </Button>
    </form>
  );
}
