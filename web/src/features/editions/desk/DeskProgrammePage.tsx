import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { formatDay } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { PageTitle } from '@/ui/PageTitle';
import { Select } from '@/ui/Select';
import { Skeleton } from '@/ui/Skeleton';
import { useEdition, type Edition } from '../api';
import { textIn } from '../model';
import {
  useDraft,
  usePublishEdition,
  useSaveSlot,
  useSpeakers,
  type SlotContent,
  type SlotDraft,
} from './api';
import { Board } from './Board';
import { daysOfLeg } from './moves';
import css from './Desk.module.css';
import { ReleasePanel } from './ReleasePanel';
import { Speakers, Warnings } from './SidePanels';
import { SlotForm } from './SlotForm';

/** A lead builds the programme of an edition, sees conflicts as they arise, and releases it. */
export function DeskProgrammePage() {
  const { t } = useTranslation('editionDesk');
  const { id = '' } = useParams();
  const { data, error, isPending, refetch } = useEdition(id);
  const publish = usePublishEdition(id);
  return (
    <div className={css.page}>
      <p>
        <Link to={paths.deskEditions()}>{t('list.title')}</Link> ·{' '}
        <Link to={paths.deskEdition(id)}>{t('texts.title')}</Link> ·{' '}
        <Link to={paths.deskBilan(id)}>{t('bilan')}</Link>
      </p>
      <PageTitle>{data ? data.display.name : t('title')}</PageTitle>
      <ProblemMessage error={error ?? publish.error} onRetry={() => void refetch()} />
      {isPending && <Skeleton shape="block" />}
      {data && !data.published && (
        <Banner
          tone="info"
          actions={
            <Button pending={publish.isPending} onClick={() => publish.mutate(data.version)}>
              {t('publish.go')}
            </Button>
          }
        >
          {t('publish.text')}
        </Banner>
      )}
      {data && data.legs.length === 0 && <p>{t('noLegs')}</p>}
      {data && data.legs.length > 0 && <Editor edition={data} />}
    </div>
  );
}

type Open = { slot: SlotDraft | null; content: SlotContent };

function Editor({ edition }: { edition: Edition }) {
  const { t } = useTranslation('editionDesk');
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const [open, setOpen] = useState<Open | null>(null);
  const draft = useDraft(edition.id);
  const speakers = useSpeakers(edition.id).data?.items ?? [];
  const save = useSaveSlot(edition.id);
  const places = edition.legs.flatMap((leg) => daysOfLeg(leg).map((day) => ({ leg, day })));
  const chosen =
    places.find(({ leg, day }) => `${day} ${leg.slug}` === search.get('day')) ?? places[0];
  if (!chosen) return null;
  const { leg, day } = chosen;
  const read = draft.data?.data;
  const slots = (read?.slots ?? []).filter(
    ({ content }) => content.legId === leg.id && content.time.day === day,
  );
  const untimed = slots.filter(({ content }) => !content.time.start);
  const conflicts = new Set(
    read?.warnings.filter(({ blocking }) => blocking).flatMap((warning) => warning.slots),
  );
  const show = (slot: SlotDraft) => setOpen({ slot, content: slot.content });
  const fresh: SlotContent = {
    legId: leg.id,
    time: { day, start: `${day}T10:00:00`, end: `${day}T11:00:00` },
    title: {},
    summary: {},
    kind: 'workshop',
    format: null,
    trackId: null,
    roomId: null,
    project: null,
    seats: null,
    people: [],
    hosts: [],
  };
  return (
    <>
      <div className={css.bar}>
        <Select
          label={t('day')}
          placeholder={false}
          options={places.map((one) => ({
            value: `${one.day} ${one.leg.slug}`,
            label: `${formatDay(one.day, language)} · ${one.leg.city ?? textIn(one.leg.title, language)}`,
          }))}
          value={`${day} ${leg.slug}`}
          onChange={({ target }) => setSearch({ day: target.value }, { replace: true })}
        />
        <Button variant="primary" onClick={() => setOpen({ slot: null, content: fresh })}>
          <Plus size={18} aria-hidden />
          {t('slot.add')}
        </Button>
      </div>
      <p className={css.hint}>{t('board.hint')}</p>
      <ProblemMessage error={draft.error ?? save.error} onRetry={() => void draft.refetch()} />
      <div className={css.columns}>
        <div>
          <Board
            edition={edition}
            day={day}
            slots={slots}
            conflicts={conflicts}
            onOpen={show}
            onMove={(slot, content) => save.mutate({ slot, content })}
          />
          {untimed.length > 0 && (
            <ul className={css.cards} aria-label={t('board.untimed')}>
              {untimed.map((slot) => (
                <li key={slot.id}>
                  {textIn(slot.content.title, language)}
                  <Button size="small" onClick={() => show(slot)}>
                    {t('slot.edit')}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </div>
        {read && draft.data && (
          <div className={css.side}>
            <Warnings draft={read} speakers={speakers} onOpen={show} />
            <ReleasePanel
              edition={edition}
              draft={read}
              etag={draft.data.etag}
              speakers={speakers}
            />
            <Speakers edition={edition.id} speakers={speakers} />
          </div>
        )}
      </div>
      {open && (
        <SlotForm
          key={open.slot?.id ?? 'new'}
          edition={edition}
          leg={edition.legs.find(({ id }) => id === open.content.legId) ?? leg}
          speakers={speakers}
          slot={open.slot}
          start={open.content}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
