import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { download } from '@/lib/download';
import { paths } from '@/lib/paths';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { useEdition } from '../api';
import { readBasis, useBilanDraft, usePublishBilan, type BilanDraft } from '../bilan/api';
import css from '../bilan/Bilan.module.css';
import { ComputedFigures, ByKind } from '../bilan/Computed';
import { valueText } from '../bilan/figures';
import { textIn } from '../model';
import { BilanForm } from './BilanForm';

/** A lead writes the report of an edition, checks its figures, and publishes it. */
export function DeskBilanPage() {
  const { t } = useTranslation('bilan');
  const { id = '' } = useParams();
  const language = useLanguage();
  const edition = useEdition(id).data;
  const { data: read, error, isPending, refetch } = useBilanDraft(id);
  const publish = usePublishBilan(id);
  const draft = read?.data;
  const take = async () =>
    download(
      JSON.stringify(await readBasis(id), null, 1),
      `bilan-basis-${edition?.slug ?? id}.json`,
    );
  return (
    <div className={css.page}>
      <header>
        <p>
          <Link to={paths.deskProgramme(id)}>{edition?.display.name ?? t('edition')}</Link>
        </p>
        <PageTitle>{edition ? t('title', { name: edition.display.name }) : t('tab')}</PageTitle>
      </header>
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton shape="block" />}
      {read && draft && (
        <>
          <Banner
            tone={draft.publishedAt ? 'good' : 'info'}
            actions={
              <Button
                variant="primary"
                pending={publish.isPending}
                disabled={!draft.over}
                onClick={() => publish.mutate(read.etag)}
              >
                {t(draft.publishedAt ? 'bilan:desk.again' : 'bilan:desk.publish')}
              </Button>
            }
          >
            {draft.publishedAt
              ? t('desk.published', { at: formatInstant(draft.publishedAt, language) })
              : t(draft.over ? 'bilan:desk.ready' : 'bilan:desk.notOver')}{' '}
            {draft.publishedAt && edition && (
              <Link to={paths.bilan(edition.slug)}>{t('desk.see')}</Link>
            )}
          </Banner>
          <ProblemMessage error={publish.error} />
          {draft.publishedAt && <Check draft={draft} />}
          <section className={css.stack} aria-labelledby="now">
            <h2 id="now">{t('desk.now')}</h2>
            <ComputedFigures figures={draft.computed} />
            <ByKind figures={draft.computed} />
            <p className={css.files}>
              <Button size="small" onClick={() => void take()}>
                {t('desk.basis')}
              </Button>
              <span>{t('desk.basisText')}</span>
            </p>
          </section>
          <BilanForm key={read.etag} edition={id} draft={draft} etag={read.etag} />
        </>
      )}
    </div>
  );
}

/** What was published, against what the data give now. */
function Check({ draft }: { draft: BilanDraft }) {
  const { t } = useTranslation('bilan');
  const language = useLanguage();
  const measureOf = (key: string) =>
    draft.computed.find(({ measure }) => measure.key === key)?.measure;
  const text = (key: string, value: number | null | undefined) =>
    value === null || value === undefined
      ? t('past.none')
      : valueText(value, measureOf(key)?.unit ?? 'count', language, t);
  return (
    <section aria-labelledby="check">
      <h2 id="check">{t('desk.check')}</h2>
      {draft.differences.length === 0 ? (
        <p>{t('desk.same')}</p>
      ) : (
        <>
          <p className={css.lead}>{t('desk.different')}</p>
          <DataTable
            caption={t('desk.differences')}
            rows={draft.differences}
            rowKey={({ measure, kind }) => `${measure} ${kind ?? ''}`}
            columns={[
              {
                key: 'measure',
                header: t('past.measure'),
                cell: ({ measure, kind }) =>
                  [
                    textIn(measureOf(measure)?.label ?? {}, language),
                    kind && t(`events:kind.${kind}`),
                  ]
                    .filter(Boolean)
                    .join(' · '),
              },
              {
                key: 'frozen',
                header: t('desk.frozen'),
                numeric: true,
                cell: ({ measure, frozen }) => text(measure, frozen),
              },
              {
                key: 'now',
                header: t('desk.today'),
                numeric: true,
                cell: ({ measure, now }) => text(measure, now),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}
