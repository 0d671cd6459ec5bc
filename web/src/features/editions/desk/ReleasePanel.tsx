import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { formatMoment } from '@/lib/dates';
import { Button } from '@/ui/Button';
import { TextArea } from '@/ui/TextArea';
import type { Edition } from '../api';
import { textIn } from '../model';
import { useRelease, type Change, type Draft, type Speaker } from './api';
import css from './Desk.module.css';

type ReleaseProps = { edition: Edition; draft: Draft; etag: string; speakers: readonly Speaker[] };

/** What a release would change, in the words participants would read; then the release itself. */
export function ReleasePanel({ edition, draft, etag, speakers }: ReleaseProps) {
  const { t } = useTranslation('editionDesk');
  const language = useLanguage();
  const [note, setNote] = useState('');
  const release = useRelease(edition.id);
  const blocked = draft.warnings.some(({ blocking }) => blocking);
  const words = (change: Change, value: string | null | undefined): string => {
    if (!value) return t('release.none');
    switch (change.kind) {
      case 'room-changed':
        return edition.rooms.find(({ id }) => id === value)?.name ?? value;
      case 'track-changed':
        return textIn(edition.tracks.find(({ id }) => id === value)?.name ?? {}, language);
      case 'leg-changed': {
        const leg = edition.legs.find(({ id }) => id === value);
        return leg ? (leg.city ?? textIn(leg.title, language)) : value;
      }
      case 'people-changed':
        return value
          .split(',')
          .map((id) => speakers.find((one) => one.id === id)?.name ?? '?')
          .join(', ');
      case 'renamed':
        return value;
      default:
        return formatMoment(value.split('/')[0] ?? value, language).replace(/, 00:00|, 0\s?h$/, '');
    }
  };
  return (
    <section aria-labelledby="release">
      <h2 id="release">{t('release.title', { number: draft.next })}</h2>
      <p className={css.hint}>
        {draft.release ? t('release.last', { number: draft.release }) : t('release.never')}
      </p>
      {draft.changes.length === 0 ? (
        <p>{t('release.nothing')}</p>
      ) : (
        <>
          <p>{t('release.changes', { count: draft.changes.length })}</p>
          <ul className={css.changes}>
            {draft.changes.map((change, index) => (
              <li key={`${change.slot} ${change.kind} ${index}`}>
                <b>{textIn(change.title, language)}</b>
                <br />
                {t(`change.${change.kind}`, {
                  before: words(change, change.before),
                  after: words(change, change.after),
                })}
              </li>
            ))}
          </ul>
          <TextArea
            name="note"
            label={t('release.note')}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
          <ProblemMessage error={release.error} />
          {blocked && <p className={css.blocking}>{t('release.blocked')}</p>}
          {!edition.published && <p className={css.blocking}>{t('release.hidden')}</p>}
          <Button
            variant="primary"
            pending={release.isPending}
            disabled={blocked || !edition.published}
            onClick={() => release.mutate({ etag, note }, { onSuccess: () => setNote('') })}
          >
            {t('release.go', { number: draft.next })}
          </Button>
        </>
      )}
      {release.isSuccess && draft.changes.length === 0 && (
        <p role="status">{t('release.done', { number: draft.release })}</p>
      )}
    </section>
  );
}
