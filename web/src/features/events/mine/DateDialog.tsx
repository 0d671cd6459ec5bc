import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '@/lib/paths';
import { isProblem } from '@/api/problem';
import { useLanguage } from '@/i18n/useLanguage';
import { formatWhen } from '@/lib/dates';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { RadioGroup } from '@/ui/RadioGroup';
import { whenOfDate, type EventDate } from '../dates/model';
import { scheduleGap, toSchedule, toScheduleForm } from '../editor/schedule';
import { useChangeDate, type EventResponse } from './api';
import { actsOn, scopesOf, toDateRequest, type DateAct, type Scope } from './dateChange';
import { DateRefusal, TitleFields } from './DateFields';
import css from './Mine.module.css';
import { MoveFields } from './MoveFields';
import { Notes } from './Notes';

type DateDialogProps = {
  event: EventResponse;
  /** The version of the event the page shows. */
  etag: string;
  date: EventDate;
  onClose: () => void;
  onDone: () => void;
};

/** Changes one date of a series, those from it on, or all; explains the consequence. */
export function DateDialog({ event, etag, date, onClose, onDone }: DateDialogProps) {
  const { t } = useTranslation('mine');
  const language = useLanguage();
  const navigate = useNavigate();
  const change = useChangeDate(event.id);
  const busy = useRef(false);
  const acts = actsOn(date);
  const [act, setAct] = useState<DateAct>(acts[0] ?? 'restore');
  const [chosen, setScope] = useState<Scope>('this');
  const [schedule, setSchedule] = useState(() =>
    toScheduleForm({ ...date, endUnknown: !date.end }, date.zone),
  );
  const [note, setNote] = useState(date.note);
  const [title, setTitle] = useState(date.title);
  const [tried, setTried] = useState(false);
  const scopes = scopesOf(act, date, event.schedule?.start ?? '');
  const scope = scopes.includes(chosen) ? chosen : 'this';
  const own = event.defaultLanguage;
  const missing =
    (act === 'cancel' && !note[own]?.trim()) || (act === 'name' && !title[own]?.trim());
  const live = event.status === 'published' || event.status === 'postponed';

  const go = () => {
    setTried(true);
    const whole = toSchedule(schedule);
    if (busy.current || missing || !whole || (act === 'move' && scheduleGap(schedule))) return;
    busy.current = true;
    const body = toDateRequest({ act, scope, schedule: whole, note, title }, date);
    change.mutate(
      { date: date.originalStart, scope, body, etag },
      {
        onSuccess: (changed) => {
          onDone();
          if (changed.id !== event.id) void navigate(paths.myEvent(changed.id));
        },
        onSettled: () => {
          busy.current = false;
        },
      },
    );
  };
  return (
    <Dialog
      title={t('dates.about', { date: formatWhen(whenOfDate(date), language) })}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('act.back')}</Button>
          <Button
            variant={act === 'cancel' ? 'danger' : 'primary'}
            pending={change.isPending}
            onClick={go}
          >
            {t(`dates.go.${act}`)}
          </Button>
        </>
      }
    >
      <div className={css.fields}>
        <RadioGroup
          label={t('dates.what')}
          choices={acts.map((value) => ({ value, label: t(`dates.act.${value}`) }))}
          value={act}
          onChange={(value) => setAct(value as DateAct)}
        />
        {act === 'move' && (
          <MoveFields
            schedule={schedule}
            tried={tried}
            error={change.error}
            onChange={setSchedule}
          />
        )}
        {act === 'name' && (
          <TitleFields event={event} title={title} missing={tried && missing} onChange={setTitle} />
        )}
        {(act === 'cancel' || (act === 'move' && scope !== 'all')) && (
          <Notes
            event={event}
            note={note}
            required={act === 'cancel'}
            missing={tried && missing}
            onChange={setNote}
          />
        )}
        {scopes.length > 1 && (
          <RadioGroup
            label={t('dates.which')}
            choices={scopes.map((value) => ({
              value,
              label: t(`dates.scope.${value}`),
              hint: t(`dates.consequence.${act}-${value}`),
            }))}
            value={scope}
            onChange={(value) => setScope(value as Scope)}
          />
        )}
        {act === 'cancel' && <p className={css.facts}>{t('dates.cancelAll')}</p>}
        {live && <p className={css.facts}>{t(`dates.live.${scope === 'all' ? 'all' : 'now'}`)}</p>}
        <DateRefusal error={change.error} inFields={act === 'move' && isWrongTime(change.error)} />
      </div>
    </Dialog>
  );
}

function isWrongTime(error: unknown): boolean {
  return (
    isProblem(error, 'invalid-request') &&
    error.violations.length > 0 &&
    error.violations.every(({ pointer }) => pointer.startsWith('/schedule'))
  );
}
