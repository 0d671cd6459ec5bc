import { Timer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { useRelease, useTake } from '../api';
import { decisions, minutesUntil, standingOf, type Decision, type Review } from '../model';
import { explain } from '../problems';
import { useNow } from '../useNow';
import { shortcutOf, useShortcuts, type Shortcuts } from '../useShortcuts';
import { clock } from '../words';
import css from './DecisionBar.module.css';
import { DecisionDialog } from './DecisionDialog';

/** From this many minutes on the bar offers to extend the review. */
const SOON = 10;

type DecisionBarProps = {
  review: Review;
  etag: string;
  shortcuts: Shortcuts;
  /** Loads the review again. */
  onStale: () => void;
  onDecided: (decision: Decision, next: string | null) => void;
};

/** Always visible: who has taken the review, and the three decisions for that person. */
export function DecisionBar({ review, etag, shortcuts, onStale, onDecided }: DecisionBarProps) {
  const { t } = useTranslation('moderation');
  const [open, setOpen] = useState<Decision | null>(null);
  const id = review.event.id;
  const take = useTake();
  const release = useRelease();
  const standing = standingOf(review);
  useShortcuts(shortcuts.on && open === null, {
    [shortcutOf.publish]: () => standing === 'mine' && setOpen('publish'),
    [shortcutOf['request-changes']]: () => standing === 'mine' && setOpen('request-changes'),
    [shortcutOf.refuse]: () => standing === 'mine' && setOpen('refuse'),
    [shortcutOf.take]: () => standing === 'free' && take.mutate(id),
  });
  const error = take.error ?? release.error;
  return (
    <section aria-label={t('bar.label')} className={css.bar}>
      <Standing review={review} onOver={onStale} onProlong={() => take.mutate(id)} />
      {error && (
        <p role="alert" className={css.problem}>
          {explain(error, t)}
        </p>
      )}
      {standing === 'free' && (
        <div className={css.acts}>
          <Button variant="primary" pending={take.isPending} onClick={() => take.mutate(id)}>
            {t('bar.take')} <Key shortcuts={shortcuts} letter={shortcutOf.take} />
          </Button>
        </div>
      )}
      {standing === 'mine' && (
        <div className={css.acts}>
          {decisions.map((decision) => (
            <Button
              key={decision}
              variant={looks[decision]}
              aria-keyshortcuts={shortcuts.on ? shortcutOf[decision] : undefined}
              onClick={() => setOpen(decision)}
            >
              {t(`decision.${decision}.act`)}{' '}
              <Key shortcuts={shortcuts} letter={shortcutOf[decision]} />
            </Button>
          ))}
          <Button variant="quiet" pending={release.isPending} onClick={() => release.mutate(id)}>
            {t('bar.release')}
          </Button>
        </div>
      )}
      {decisions.map((decision) => (
        <DecisionDialog
          key={decision}
          decision={decision}
          review={review}
          etag={etag}
          open={open === decision}
          onClose={() => setOpen(null)}
          onReread={() => {
            setOpen(null);
            onStale();
          }}
          onDecided={(next) => onDecided(decision, next)}
        />
      ))}
    </section>
  );
}

const looks = { publish: 'primary', 'request-changes': 'secondary', refuse: 'danger' } as const;

/** The keyboard shortcut of a button, shown where there is a keyboard. */
function Key({ shortcuts, letter }: { shortcuts: Shortcuts; letter: string }) {
  if (!shortcuts.on) return null;
  return (
    <kbd aria-hidden className={css.key}>
      {letter}
    </kbd>
  );
}

type StandingProps = { review: Review; onOver: () => void; onProlong: () => void };

function Standing({ review, onOver, onProlong }: StandingProps) {
  const { t } = useTranslation('moderation');
  const language = useLanguage();
  const { takenBy, takenUntil } = review;
  const standing = standingOf(review);
  if (standing === 'mine' && takenUntil)
    return <Countdown key={takenUntil} until={takenUntil} onOver={onOver} onProlong={onProlong} />;
  const until = takenUntil ? clock(takenUntil, language) : '';
  return (
    <p className={css.standing} role="status">
      {standing === 'another'
        ? t('bar.another', { name: takenBy ?? t('bar.someone'), until })
        : t(`bar.${standing}`)}
    </p>
  );
}

type CountdownProps = { until: string; onOver: () => void; onProlong: () => void };

/** The remaining time of the review; announced at ten, five and one minutes, and at the end. */
function Countdown({ until, onOver, onProlong }: CountdownProps) {
  const { t } = useTranslation('moderation');
  const language = useLanguage();
  const now = useNow(10_000, until, onOver);
  const minutes = minutesUntil(until, now);
  const threshold = [1, 5, SOON].find((one) => minutes <= one);
  return (
    <div className={css.standing}>
      <Timer size={18} aria-hidden />
      <span>{t('bar.mine', { until: clock(until, language), count: minutes })}</span>
      <span role="status" className={css.said}>
        {threshold && t('bar.left', { count: threshold })}
      </span>
      {minutes <= SOON && (
        <Button size="small" variant="quiet" onClick={onProlong}>
          {t('bar.prolong')}
        </Button>
      )}
    </div>
  );
}
