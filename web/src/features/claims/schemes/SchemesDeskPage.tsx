import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { newIdempotencyKey } from '@/api/client';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { Skeleton } from '@/ui/Skeleton';
import { StatusBadge } from '@/ui/StatusBadge';
import { useSchemes } from '../api';
import css from '../Claims.module.css';
import { DeskHead } from '../desk/DeskHead';
import { textIn } from '../model';
import { useDrafts, useStartDraft } from './api';

/** The schemes in force and those that are being written, for who leads a funded project. */
export function SchemesDeskPage() {
  const { t } = useTranslation('schemeDesk');
  const language = useLanguage();
  const navigate = useNavigate();
  const schemes = useSchemes();
  const drafts = useDrafts();
  const start = useStartDraft();
  const [key, setKey] = useState(newIdempotencyKey);
  const go = (scheme: string | null) =>
    start.mutate(
      { scheme, key },
      {
        onSuccess: ({ id }) => void navigate(paths.deskScheme(id)),
        onError: () => setKey(newIdempotencyKey()),
      },
    );
  const starting = (scheme: string | null) => start.isPending && start.variables.scheme === scheme;
  return (
    <div className={css.page}>
      <DeskHead
        at="deskSchemes"
        lead={t('desk.lead')}
        beside={
          <Button variant="primary" pending={starting(null)} onClick={() => go(null)}>
            {t('desk.new')}
          </Button>
        }
      />
      <ProblemMessage error={start.error} />
      <section className={css.section}>
        <h2>{t('desk.drafts')}</h2>
        <ProblemMessage error={drafts.error} onRetry={() => void drafts.refetch()} />
        {drafts.isPending && <Skeleton shape="row" count={2} />}
        {drafts.data?.length === 0 && (
          <EmptyState title={t('desk.noDrafts')}>{t('desk.noDraftsText')}</EmptyState>
        )}
        <ul className={css.rules}>
          {drafts.data?.map(({ id, scheme, title, problems, writtenBy, updatedAt }) => (
            <li key={id} className={css.rule}>
              <h3 className={css.ruleTitle}>
                <Link to={paths.deskScheme(id)}>{textIn(title, language) || t('untitled')}</Link>
                <StatusBadge tone={problems === 0 ? 'good' : 'warn'}>
                  {problems === 0 ? t('desk.ready') : t('problems', { count: problems })}
                </StatusBadge>
              </h3>
              <p className={css.hint}>
                {scheme ? t('desk.next', { scheme }) : t('desk.own')}
                {' · '}
                {t('desk.by', { who: writtenBy, at: formatInstant(updatedAt, language) })}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section className={css.section}>
        <h2>{t('desk.inForce')}</h2>
        <ProblemMessage error={schemes.error} onRetry={() => void schemes.refetch()} />
        {schemes.isPending && <Skeleton shape="row" count={2} />}
        {schemes.data?.length === 0 && <p className={css.lead}>{t('desk.noSchemes')}</p>}
        <ul className={css.rules}>
          {schemes.data?.map(({ slug, texts, version }) => (
            <li key={slug} className={css.rule}>
              <h3 className={css.ruleTitle}>
                <Link to={paths.scheme(slug)}>{textIn(texts.title, language)}</Link>
              </h3>
              <p className={css.hint}>
                {t('desk.version', {
                  number: version.number,
                  at: formatInstant(version.validFrom, language),
                })}
              </p>
              <div className={css.acts}>
                <Button size="small" pending={starting(slug)} onClick={() => go(slug)}>
                  {t('desk.nextVersion')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
