import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { formatAgo } from '@/lib/dates';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Skeleton } from '@/ui/Skeleton';
import { StatusBadge } from '@/ui/StatusBadge';
import { useChangeSource, useSources, useStopFollowing } from './api';
import { asWord } from './ImportForm';
import css from './Imports.module.css';
import { nameOf, sourceTones, type Source } from './model';
import { problemWords } from './problems';

type SourceListProps = { organisationId: string; trusted: boolean };

/** The followed addresses: state, next reading, pause, delete. */
export function SourceList({ organisationId, trusted }: SourceListProps) {
  const { t } = useTranslation('imports');
  const { data, error, isPending, refetch } = useSources(organisationId);
  const [ending, setEnding] = useState<Source | null>(null);
  return (
    <section className={css.section} aria-labelledby="sources-title">
      <h2 id="sources-title" tabIndex={-1}>
        {t('sources.title')}
      </h2>
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton shape="row" count={2} />}
      {data?.items.length === 0 && <p className={css.soft}>{t('sources.none')}</p>}
      {data && data.items.length > 0 && (
        <ul className={css.list}>
          {data.items.map((source) => (
            <FollowedSource
              key={source.id}
              source={source}
              trusted={trusted}
              onEnd={() => setEnding(source)}
            />
          ))}
        </ul>
      )}
      {ending && (
        <EndDialog
          source={ending}
          onClose={() => setEnding(null)}
          onDone={() => {
            setEnding(null);
            document.getElementById('sources-title')?.focus();
          }}
        />
      )}
    </section>
  );
}

type FollowedSourceProps = { source: Source; trusted: boolean; onEnd: () => void };

function FollowedSource({ source, trusted, onEnd }: FollowedSourceProps) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  const change = useChangeSource(source.organisationId);
  const name = nameOf(source);
  const isPaused = source.state === 'paused';
  const times = [
    source.lastReadAt && t('sources.read', { when: formatAgo(source.lastReadAt, language) }),
    source.nextReadAt && t('sources.next', { when: formatAgo(source.nextReadAt, language) }),
    t('sources.by', { name: source.followedBy }),
  ];
  const toggle = () =>
    change.mutate({
      id: source.id,
      paused: !isPaused,
      as: source.as,
      kind: source.eventKind ?? null,
    });
  return (
    <li className={css.item}>
      <div>
        <p>
          <StatusBadge tone={sourceTones[source.state]}>
            {t(`sources.state.${source.state}`)}
          </StatusBadge>
        </p>
        <p className={css.name}>{name}</p>
        {name !== source.url && <p className={css.address}>{source.url}</p>}
        <p className={css.soft}>{times.filter(Boolean).join(' · ')}</p>
        <p className={css.soft}>{t(`as.${asWord(source.as, trusted)}.later`)}</p>
        {source.problem && (
          <p className={css.wrong}>
            {t('sources.failed', { count: source.failures })}{' '}
            {problemWords(source.problem, t).join(' ')}
          </p>
        )}
        <ProblemMessage error={change.error} />
      </div>
      <div className={css.acts}>
        <Button
          size="small"
          pending={change.isPending}
          aria-label={t(`sources.${isPaused ? 'resumeOf' : 'pauseOf'}`, { name })}
          onClick={toggle}
        >
          {t(`sources.${isPaused ? 'resume' : 'pause'}`)}
        </Button>
        <Button
          size="small"
          variant="quiet"
          aria-label={t('sources.endOf', { name })}
          onClick={onEnd}
        >
          {t('sources.end')}
        </Button>
      </div>
    </li>
  );
}

type EndDialogProps = { source: Source; onClose: () => void; onDone: () => void };

function EndDialog({ source, onClose, onDone }: EndDialogProps) {
  const { t } = useTranslation('imports');
  const stop = useStopFollowing(source.organisationId);
  return (
    <Dialog
      title={t('sources.endTitle', { name: nameOf(source) })}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('back')}</Button>
          <Button
            variant="danger"
            pending={stop.isPending}
            onClick={() => stop.mutate(source.id, { onSuccess: onDone })}
          >
            {t('sources.end')}
          </Button>
        </>
      }
    >
      <p>{t('sources.endText')}</p>
      <ProblemMessage error={stop.error} />
    </Dialog>
  );
}
