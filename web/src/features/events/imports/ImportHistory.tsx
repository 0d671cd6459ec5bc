import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { paths } from '@/lib/paths';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { More } from '@/ui/More';
import { Skeleton } from '@/ui/Skeleton';
import { StatusBadge } from '@/ui/StatusBadge';
import { useImportHistory } from './api';
import css from './Imports.module.css';
import { importTones, nameOf, rowsIn, type Import } from './model';
import { problemWords } from './problems';
import { countWords } from './words';

/** Earlier imports, newest first, with their entries and results. */
export function ImportHistory({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('imports');
  const history = useImportHistory(organisationId);
  const imports = history.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section className={css.section} aria-labelledby="history-title">
      <h2 id="history-title">{t('history.title')}</h2>
      <ProblemMessage error={history.error} onRetry={() => void history.refetch()} />
      {history.isPending && <Skeleton shape="row" count={3} />}
      {history.isSuccess && imports.length === 0 && <p className={css.soft}>{t('history.none')}</p>}
      {imports.length > 0 && (
        <>
          <ul className={css.list}>
            {imports.map((one) => (
              <PastImport key={one.id} one={one} />
            ))}
          </ul>
          <More
            shown={imports.length}
            total={history.data?.pages[0]?.total.value}
            hasMore={history.hasNextPage}
            pending={history.isFetchingNextPage}
            onMore={() => void history.fetchNextPage()}
          />
        </>
      )}
    </section>
  );
}

function PastImport({ one }: { one: Import }) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  const [applied, failed] = [rowsIn(one, 'applied'), rowsIn(one, 'failed')];
  return (
    <li className={css.item}>
      <div>
        <p>
          <StatusBadge tone={importTones[one.state]}>{t(`state.${one.state}`)}</StatusBadge>
        </p>
        <p className={css.name}>
          <Link to={paths.import(one.organisationId, one.id)}>{nameOf(one)}</Link>
        </p>
        <p className={css.soft}>
          {[
            formatInstant(one.createdAt, language),
            one.createdBy,
            one.kind && t(`form.of.${one.kind}`),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {one.problem ? (
          <p className={css.wrong}>{problemWords(one.problem, t).join(' ')}</p>
        ) : (
          <p>
            {[
              countWords(one.verdicts, t, language) || t('history.empty'),
              applied > 0 && t('history.applied', { count: applied }),
              failed > 0 && t('history.failed', { count: failed }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        )}
      </div>
    </li>
  );
}
