import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useFile } from '@/api/useFile';
import { ProblemMessage } from '@/api/ProblemMessage';
import { textIn, useEvent, whenOf } from '@/features/events';
import { useLanguage } from '@/i18n/useLanguage';
import { formatWhen } from '@/lib/dates';
import { download } from '@/lib/download';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { signListOf, useRegistrations } from './api';
import css from './Registrations.module.css';

/** The list that people sign at the door, on paper: everybody with a seat on site, by name. */
export function SignListPage() {
  const { t } = useTranslation('surveys');
  const language = useLanguage();
  const { id = '' } = useParams();
  const { data: event } = useEvent(id, null);
  const pdf = useFile();
  const list = useRegistrations(id, { status: 'confirmed' });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  // A printed list has everybody.
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const people = (list.data?.pages.flatMap(({ items }) => items) ?? [])
    .filter(({ mode }) => mode === 'on-site')
    .sort((one, other) => one.person.name.localeCompare(other.person.name, language));
  const when = event && whenOf(event.schedule);
  return (
    <div className={css.page}>
      <div>
        <p className={css.back}>
          <Link to={paths.registrations(id)}>
            {event ? textIn(event.title, language) : t('results.back')}
          </Link>
        </p>
        <PageTitle>{t('sign.title')}</PageTitle>
        {event && (
          <p className={css.lead}>
            <strong>{textIn(event.title, language)}</strong>
            {when && ` · ${formatWhen(when, language)}`}
          </p>
        )}
      </div>
      <ProblemMessage error={list.error} onRetry={() => void list.refetch()} />
      {(list.isPending || hasNextPage) && <Skeleton count={6} />}
      {list.data && !hasNextPage && (
        <>
          <div className={css.controls}>
            <Button
              variant="primary"
              pending={pdf.isPending}
              onClick={() =>
                pdf.mutate(async () =>
                  download(await signListOf(id, language), `sign-list-${id}.pdf`),
                )
              }
            >
              {t('sign.pdf')}
            </Button>
            <Button onClick={() => window.print()}>{t('sign.print')}</Button>
          </div>
          <ProblemMessage error={pdf.error} />
          <div className={css.scroller}>
            <table className={css.sign}>
              <caption>{t('sign.caption', { count: people.length })}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('sign.name')}</th>
                  <th scope="col">{t('sign.organisation')}</th>
                  <th scope="col">{t('sign.departure')}</th>
                  <th scope="col">{t('sign.signature')}</th>
                </tr>
              </thead>
              <tbody>
                {people.map(({ id: key, person, organisation }) => (
                  <tr key={key}>
                    <th scope="row">{person.name}</th>
                    <td>{organisation?.name}</td>
                    <td />
                    <td />
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </div>
  );
}
