import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { LinkTabs } from '@/ui/LinkTabs';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { StatusBadge } from '@/ui/StatusBadge';
import { useAtlasAct, useAtlasImport, type AtlasImport } from './api';
import { AtlasColumns } from './AtlasColumns';
import css from './AtlasImports.module.css';
import { AtlasRows } from './AtlasRows';
import { AtlasWords } from './AtlasWords';
import { countWords, stateTones, verdictOf, verdicts } from './model';

/** A list of organisations: what it would change, what became of it, and undoing it. */
export function AtlasImportPage() {
  const { t } = useTranslation('atlasImports');
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const { data: one, error, refetch } = useAtlasImport(id);
  const verdict = verdictOf(search.get('verdict'));
  const here = paths.atlasImport(id);
  return (
    <div className={css.page}>
      <p className={css.back}>
        <Link to={paths.atlasImports()}>{t('title')}</Link>
      </p>
      {!one && <PageTitle>{t('one.title')}</PageTitle>}
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {!one && !error && <Skeleton shape="row" count={4} />}
      {one && (
        <>
          <Head one={one} />
          {one.state === 'preview' && <AtlasColumns key={one.id} one={one} />}
          <AtlasWords one={one} />
          <LinkTabs
            label={t('rows.filter')}
            current={verdict ?? 'all'}
            tabs={[
              { key: 'all', to: here, label: t('rows.all') },
              ...verdicts
                .filter((each) => one.verdicts[each])
                .map((each) => ({
                  key: each,
                  to: `${here}?verdict=${each}`,
                  label: t('rows.tab', {
                    verdict: t(`verdict.${each}`),
                    count: one.verdicts[each],
                  }),
                })),
            ]}
          />
          <AtlasRows one={one} verdict={verdict} />
        </>
      )}
    </div>
  );
}

function Head({ one }: { one: AtlasImport }) {
  const { t } = useTranslation('atlasImports');
  const language = useLanguage();
  const navigate = useNavigate();
  const act = useAtlasAct();
  const [asking, setAsking] = useState(false);
  const ready = { new: one.verdicts.new ?? 0, changed: one.verdicts.changed ?? 0 };
  const what = countWords(ready, t, language);
  const left = ready.new + ready.changed - (one.rows.applied ?? 0) - (one.rows.failed ?? 0);
  const undo = () =>
    act.mutate({ name: 'undo', id: one.id }, { onSettled: () => setAsking(false) });
  return (
    <header className={css.section}>
      <PageTitle
        beside={<StatusBadge tone={stateTones[one.state]}>{t(`state.${one.state}`)}</StatusBadge>}
      >
        {one.source.name}
      </PageTitle>
      <p className={css.soft}>
        {t('one.from', {
          kind: t(`kind.${one.kind}`),
          licence: one.source.licence,
          when: formatInstant(one.createdAt, language),
          by: one.createdBy,
        })}
        {one.source.url && (
          <>
            {' '}
            <a href={one.source.url}>{one.source.url}</a>
          </>
        )}
      </p>
      {!one.complete && (
        <Banner tone="warn" title={t('one.broken')}>
          <p>{t('one.brokenText')}</p>
        </Banner>
      )}
      {one.state === 'preview' && <p className={css.intro}>{t('one.preview')}</p>}
      {one.state === 'undone' && <p className={css.intro}>{t('one.undone')}</p>}
      <ProblemMessage error={act.error} />
      <p className={css.acts}>
        {(one.state === 'preview' || (one.state === 'applied' && left > 0)) && (
          <>
            <Button
              variant="primary"
              pending={act.isPending}
              aria-disabled={!what}
              onClick={() => {
                if (what)
                  act.mutate({ name: 'apply', id: one.id, what: { verdicts: ['new', 'changed'] } });
              }}
            >
              {one.state === 'applied'
                ? t('apply.rest')
                : what
                  ? t('apply.go', { what })
                  : t('apply.nothing')}
            </Button>
            {one.state === 'preview' && (
              <Button
                onClick={() =>
                  act.mutate(
                    { name: 'discard', id: one.id },
                    { onSuccess: () => void navigate(paths.atlasImports()) },
                  )
                }
              >
                {t('discard')}
              </Button>
            )}
          </>
        )}
        {one.state === 'applied' && (
          <Button variant="danger" onClick={() => setAsking(true)}>
            {t('undo.go')}
          </Button>
        )}
      </p>
      {asking && (
        <Dialog
          title={t('undo.title')}
          open
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t('cancel')}</Button>
              <Button variant="danger" pending={act.isPending} onClick={undo}>
                {t('undo.go')}
              </Button>
            </>
          }
        >
          <p>{t('undo.text')}</p>
        </Dialog>
      )}
    </header>
  );
}
