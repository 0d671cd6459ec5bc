import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { viewerZone } from '@/lib/wallTime';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ScheduleFields } from '../editor/fields/ScheduleFields';
import { problemsOf } from '../editor/problems';
import { emptySchedule, scheduleGap, toSchedule } from '../editor/schedule';
import { useAct, type EventResponse } from './api';
import css from './Mine.module.css';

type RescheduleDialogProps = { event: EventResponse; onClose: () => void };

/** The new date of a postponed event. */
export function RescheduleDialog({ event, onClose }: RescheduleDialogProps) {
  const { t } = useTranslation('mine');
  const act = useAct(event.id);
  const [schedule, setSchedule] = useState(() =>
    emptySchedule(event.schedule?.zone ?? viewerZone()),
  );
  const [tried, setTried] = useState(false);
  const gap = scheduleGap(schedule);
  const local =
    tried && gap
      ? [
          {
            pointer: gap.startsWith('start') ? '/schedule/start' : '/schedule/end',
            message: '',
            reason: `gap-${gap}` as const,
          },
        ]
      : [];
  const refused = isProblem(act.error, 'invalid-request') ? act.error.violations : [];
  const problems = problemsOf([...local, ...refused], (key, options) => t(key, options));
  const go = () => {
    setTried(true);
    const whole = toSchedule(schedule);
    if (whole && !act.isPending)
      act.mutate({ name: 'reschedule', schedule: whole }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={t('act.reschedule.title')}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('act.back')}</Button>
          <Button variant="primary" pending={act.isPending} onClick={go}>
            {t('act.reschedule.go')}
          </Button>
        </>
      }
    >
      <div className={css.fields}>
        <p>{t('act.reschedule.text')}</p>
        <ScheduleFields schedule={schedule} problems={problems} onChange={setSchedule} />
        {refused.length === 0 && <ProblemMessage error={act.error} />}
      </div>
    </Dialog>
  );
}
