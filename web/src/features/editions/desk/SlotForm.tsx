import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { isProblem } from '@/api/problem';
import { useLanguage } from '@/i18n/useLanguage';
import { formatDay } from '@/lib/dates';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import type { Edition, Leg } from '../api';
import { textIn } from '../model';
import { useDeleteSlot, useSaveSlot, type SlotContent, type SlotDraft, type Speaker } from './api';
import { daysOfLeg } from './moves';
import css from './Desk.module.css';
import { said } from '@/lib/said';
import { OutputsForm } from './OutputsForm';
import { SlotPeople } from './SlotPeople';

const kinds = [
  'conference',
  'workshop',
  'networking',
  'training',
  'award',
  'visit',
  'cafe',
  'other',
];

type SlotFormProps = {
  edition: Edition;
  leg: Leg;
  speakers: readonly Speaker[];
  slot: SlotDraft | null;
  start: SlotContent;
  onClose: () => void;
};

/** The form of a session or an interlude. A conflict with another lead is told; nothing typed is lost. */
export function SlotForm({ edition, leg, speakers, slot, start, onClose }: SlotFormProps) {
  const { t } = useTranslation('editionDesk');
  const language = useLanguage();
  const [content, setContent] = useState(start);
  const [attempt, setAttempt] = useState(0);
  const save = useSaveSlot(edition.id);
  const remove = useDeleteSlot(edition.id);
  const set = (change: Partial<SlotContent>) => setContent({ ...content, ...change });
  const { day, start: from, end: to } = content.time;
  const hour = (wall: string | null | undefined) => wall?.slice(11, 16) ?? '';
  const at = (time: string) => (time ? `${content.time.day}T${time}:00` : null);
  const error = save.error ?? remove.error;
  const labels: Record<string, string> = {
    title: t('slot.titleFr'),
    summary: t('slot.summary'),
    day: t('slot.day'),
    start: t('slot.start'),
    end: t('slot.end'),
    track: t('slot.track'),
    room: t('slot.room'),
    project: t('slot.project'),
    seats: t('slot.seats'),
    hosts: t('slot.hosts'),
  };
  const refused = (isProblem(error) ? error.violations : []).map(({ pointer }) => {
    const field = fieldOf(pointer);
    const label = labels[field];
    return { field, message: label ? t('refused.value', { label }) : t('refused.other') };
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    save.mutate({ slot, content }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={t(slot ? 'editionDesk:slot.edit' : 'editionDesk:slot.add')}
      open
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" type="submit" form="slot" pending={save.isPending}>
            {t('slot.save')}
          </Button>
          {slot && (
            <Button
              variant="danger"
              pending={remove.isPending}
              onClick={() => remove.mutate(slot, { onSuccess: onClose })}
            >
              {t('slot.delete')}
            </Button>
          )}
        </>
      }
    >
      <form id="slot" className={css.form} onSubmit={submit} noValidate>
        <ErrorSummary attempt={attempt} errors={refused} />
        {refused.length === 0 && <ProblemMessage error={error} />}
        <TextField
          name="title"
          label={t('slot.titleFr')}
          required
          value={content.title.fr ?? ''}
          onChange={({ target }) => set({ title: said(content.title, 'fr', target.value) })}
        />
        <TextField
          name="titleEn"
          label={t('slot.titleEn')}
          value={content.title.en ?? ''}
          onChange={({ target }) => set({ title: said(content.title, 'en', target.value) })}
        />
        <Select
          name="kind"
          label={t('slot.kind')}
          placeholder={t('slot.interlude')}
          options={kinds.map((kind) => ({ value: kind, label: t(`events:kind.${kind}`) }))}
          value={content.kind ?? ''}
          onChange={({ target }) =>
            set({ kind: (target.value || null) as NonNullable<SlotContent['kind']> | null })
          }
        />
        {content.kind && (
          <TextField
            name="summary"
            label={t('slot.summary')}
            hint={t('slot.summaryHint')}
            value={content.summary.fr ?? ''}
            onChange={({ target }) => set({ summary: said(content.summary, 'fr', target.value) })}
          />
        )}
        <div className={css.pair}>
          <Select
            name="day"
            label={t('slot.day')}
            placeholder={false}
            options={[...new Set([...daysOfLeg(leg), day])].map((one) => ({
              value: one,
              label: formatDay(one, language),
            }))}
            value={day}
            onChange={({ target }) =>
              set({
                time: {
                  day: target.value,
                  start: from && `${target.value}${from.slice(10)}`,
                  end: to && `${target.value}${to.slice(10)}`,
                },
              })
            }
          />
          <TextField
            name="start"
            type="time"
            label={t('slot.start')}
            value={hour(from)}
            onChange={({ target }) => set({ time: { day, start: at(target.value), end: to } })}
          />
          <TextField
            name="end"
            type="time"
            label={t('slot.end')}
            value={hour(to)}
            onChange={({ target }) => set({ time: { day, start: from, end: at(target.value) } })}
          />
        </div>
        <div className={css.pair}>
          <Select
            name="track"
            label={t('slot.track')}
            placeholder={t('board.all')}
            options={edition.tracks.map(({ id, name }) => ({
              value: id,
              label: textIn(name, language),
            }))}
            value={content.trackId ?? ''}
            onChange={({ target }) => set({ trackId: target.value || null })}
          />
          <Select
            name="room"
            label={t('slot.room')}
            placeholder={t('slot.noRoom')}
            options={edition.rooms
              .filter(({ legId }) => legId === leg.id)
              .map(({ id, name }) => ({ value: id, label: name }))}
            value={content.roomId ?? ''}
            onChange={({ target }) => set({ roomId: target.value || null })}
          />
        </div>
        {content.kind && (
          <>
            <div className={css.pair}>
              <TextField
                name="project"
                label={t('slot.project')}
                value={content.project ?? ''}
                onChange={({ target }) => set({ project: target.value || null })}
              />
              <TextField
                name="seats"
                inputMode="numeric"
                label={t('slot.seats')}
                value={content.seats ?? ''}
                onChange={({ target }) =>
                  set({ seats: Number(target.value.replace(/\D/g, '')) || null })
                }
              />
            </div>
            <SlotPeople content={content} speakers={speakers} onChange={set} />
          </>
        )}
      </form>
      {slot?.eventId && <OutputsForm event={slot.eventId} />}
    </Dialog>
  );
}

/** The field that a violation is about: "/time/start" is that of the start. */
function fieldOf(pointer: string): string {
  const words = pointer.split('/').filter(Boolean);
  if (words[0] === 'time') return words[1] ?? 'start';
  return (words[0] ?? 'title').replace(/Id$/, '');
}
