import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { paths } from '@/lib/paths';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { useUndo, useUndoable, type Undoable } from '../api';

/** The moderator's decisions that can still be undone. */
export function UndoNotices() {
  const { data, dataUpdatedAt } = useUndoable();
  return data?.items.map((item) => (
    <UndoNotice key={item.event.id} item={item} until={dataUpdatedAt + item.secondsLeft * 1000} />
  ));
}

function UndoNotice({ item, until }: { item: Undoable; until: number }) {
  const { t } = useTranslation('moderation');
  const language = useLanguage();
  const navigate = useNavigate();
  const undo = useUndo();
  const seconds = useSecondsUntil(until);
  const { id, title } = item.event;
  return (
    <Banner
      tone="info"
      title={t(`undo.${item.decision}`, { title: title[language] ?? Object.values(title)[0] })}
      actions={
        <Button
          size="small"
          pending={undo.isPending}
          onClick={() =>
            // the notice is gone by then, which would forget a callback of `mutate`
            void undo.mutateAsync(id).then(
              () => navigate(paths.review(id), { state: { decided: 'undone' } }),
              () => undefined,
            )
          }
        >
          {t('undo.act')}
        </Button>
      }
    >
      <p>{seconds > 0 ? t('undo.wait', { count: seconds }) : t('undo.over')}</p>
      <ProblemMessage error={undo.error} />
    </Banner>
  );
}

/** Whole seconds until then; 0 afterwards. */
function useSecondsUntil(until: number): number {
  const left = () => Math.max(0, Math.ceil((until - Date.now()) / 1000));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    const timer = setInterval(() => {
      const now = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      setSeconds(now);
      if (now === 0) clearInterval(timer);
    }, 500);
    return () => clearInterval(timer);
  }, [until]);
  return seconds;
}
