import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { textIn, useEvent } from '@/features/events';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { download } from '@/lib/download';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { ButtonLink } from '@/ui/ButtonLink';
import { DataTable } from '@/ui/DataTable';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { More } from '@/ui/More';
import { PageTitle } from '@/ui/PageTitle';
import { SearchField } from '@/ui/SearchField';
import { Select } from '@/ui/Select';
import { Skeleton } from '@/ui/Skeleton';
import { StatusBadge } from '@/ui/StatusBadge';
import {
  downloadCsv,
  useCounts,
  useRegistrations,
  useRemove,
  type Listed,
  type RegistrationStatus,
} from './api';
import { tones } from './model';
import css from './Registrations.module.css';
import { useSetup } from './surveys';

const statuses = ['confirmed', 'offered', 'waitlisted', 'expired', 'cancelled'] as const;

/** Who registered for one of my events: counts, list, file. */
export function RegistrationListPage() {
  const { t } = useTranslation('registrations');
  const language = useLanguage();
  const { id = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const { data: event } = useEvent(id, null);
  const counts = useCounts(id);
  const status = statuses.find((one) => one === search.get('status'));
  const q = search.get('q') ?? '';
  const list = useRegistrations(id, { status, q });
  const [removing, setRemoving] = useState<Listed | null>(null);
  const setup = useSetup(id).data?.data;
  const labels = new Map(
    setup?.questions.map(({ key, label }) => [key, textIn(label, language)] as const),
  );
  const answerText = (answer: string) =>
    answer === 'yes' || answer === 'no' ? t(`question.${answer}`) : answer;
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const take = async () => download(await downloadCsv(id), `registrations-${id}.csv`);
  const filter = (name: string, value: string) =>
    setSearch(
      (before) => {
        if (value) before.set(name, value);
        else before.delete(name);
        return before;
      },
      { replace: true },
    );
  return (
    <div className={css.page}>
      <div>
        <p className={css.back}>
          <Link to={paths.myEvent(id)}>
            {event ? textIn(event.title, language) : t('list.back')}
          </Link>
        </p>
        <PageTitle>{t('list.title')}</PageTitle>
      </div>
      <ProblemMessage error={counts.error} onRetry={() => void counts.refetch()} />
      {counts.data && (
        <DataTable
          caption={t('counts.caption')}
          rows={counts.data}
          rowKey={({ mode }) => mode}
          columns={[
            { key: 'mode', header: t('fact.mode'), cell: ({ mode }) => t(`mode.${mode}`) },
            {
              key: 'capacity',
              header: t('counts.capacity'),
              numeric: true,
              cell: ({ capacity }) => capacity ?? t('counts.unlimited'),
            },
            ...(['confirmed', 'offered', 'waiting', 'attended'] as const).map((key) => ({
              key,
              header: t(`counts.${key}`),
              numeric: true,
              cell: (row: NonNullable<typeof counts.data>[number]) => row[key],
            })),
          ]}
        />
      )}
      <div className={css.acts}>
        <ButtonLink to={paths.door(id)}>{t('list.door')}</ButtonLink>
        <ButtonLink to={paths.signList(id)}>{t('list.sign')}</ButtonLink>
        <ButtonLink to={paths.registrationSetup(id)}>{t('list.setup')}</ButtonLink>
        {event && (
          <ButtonLink to={`${paths.live(event.slug)}?moderate`}>{t('list.live')}</ButtonLink>
        )}
        <ButtonLink to={paths.surveyResults(id)}>{t('list.survey')}</ButtonLink>
        <Button onClick={() => void take()}>{t('list.csv')}</Button>
      </div>
      <div className={css.filters}>
        <SearchField
          label={t('list.search')}
          go={t('list.searchGo')}
          words={q}
          pause={400}
          onSearch={(text) => filter('q', text)}
        />
        <Select
          label={t('list.status')}
          placeholder={t('list.all')}
          value={status ?? ''}
          onChange={({ target }) => filter('status', target.value)}
          options={statuses.map((value) => ({ value, label: t(`list.statusName.${value}`) }))}
        />
      </div>
      <ProblemMessage error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <Skeleton count={4} />}
      {list.data && rows.length === 0 && (
        <EmptyState title={t('list.none')}>{t('list.noneText')}</EmptyState>
      )}
      {rows.length > 0 && (
        <DataTable
          caption={t('list.caption', { count: list.data?.pages[0]?.total.value ?? 0 })}
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'name',
              header: t('fact.name'),
              cell: ({ person }) => (
                <>
                  {person.name}
                  <br />
                  <a href={`mailto:${person.email}`}>{person.email}</a>
                  {Object.entries(person.answers).map(([key, answer]) => (
                    <span key={key} className={css.answer}>
                      {labels.get(key) ?? key} <b>{answerText(answer)}</b>
                    </span>
                  ))}
                </>
              ),
            },
            {
              key: 'organisation',
              header: t('fact.organisation'),
              cell: ({ organisation }) => organisation?.name ?? '–',
            },
            { key: 'mode', header: t('fact.mode'), cell: ({ mode }) => t(`mode.${mode}`) },
            {
              key: 'status',
              header: t('list.status'),
              cell: (row) => <State {...row} />,
            },
            {
              key: 'at',
              header: t('list.at'),
              cell: ({ createdAt }) => formatInstant(createdAt, language),
            },
            {
              key: 'act',
              header: t('list.act'),
              cell: (row) =>
                ['confirmed', 'offered', 'waitlisted'].includes(row.status) && (
                  <Button
                    size="small"
                    aria-label={t('remove.name', { name: row.person.name })}
                    onClick={() => setRemoving(row)}
                  >
                    {t('remove.go')}
                  </Button>
                ),
            },
          ]}
        />
      )}
      <More
        shown={rows.length}
        total={list.data?.pages[0]?.total.value}
        hasMore={list.hasNextPage}
        pending={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
      {removing && <Remove id={id} row={removing} onClose={() => setRemoving(null)} />}
    </div>
  );
}

function State({ status, position, attendance }: Listed) {
  const { t } = useTranslation('registrations');
  return attendance ? (
    <StatusBadge tone="good">{t(`list.attended.${attendance.mode}`)}</StatusBadge>
  ) : (
    <StatusBadge tone={tones[status as RegistrationStatus]}>
      {t(`status.${status}`, { position })}
    </StatusBadge>
  );
}

function Remove({ id, row, onClose }: { id: string; row: Listed; onClose: () => void }) {
  const { t } = useTranslation('registrations');
  const remove = useRemove(id);
  return (
    <Dialog
      open
      title={t('remove.title', { name: row.person.name })}
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            pending={remove.isPending}
            onClick={() => remove.mutate(row.id, { onSuccess: onClose })}
          >
            {t('remove.confirm')}
          </Button>
          <Button onClick={onClose}>{t('remove.keep')}</Button>
        </>
      }
    >
      <p>{t('remove.text')}</p>
      <ProblemMessage error={remove.error} />
    </Dialog>
  );
}
