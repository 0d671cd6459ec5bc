import { CalendarPlus, FileText, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useLanguage } from '@/i18n/useLanguage';
import { formatDay } from '@/lib/dates';
import { useMedia } from '@/lib/media';
import { Button } from '@/ui/Button';
import { ButtonLink } from '@/ui/ButtonLink';
import { EmptyState } from '@/ui/EmptyState';
import { LinkTabs } from '@/ui/LinkTabs';
import { Select } from '@/ui/Select';
import type { Programme, Slot } from '../api';
import { momentOf } from '../grid';
import { clashes, filtered, filterOf, nowIn, textIn } from '../model';
import { useKept } from '@/lib/kept';
import { useNow } from '../useNow';
import css from './Programme.module.css';
import { ProgrammeGrid } from './ProgrammeGrid';
import { ProgrammeList } from './ProgrammeList';
import type { SlotSetting } from './SlotCard';

const views = ['grid', 'list', 'mine'] as const;

type ViewProps = {
  programme: Programme;
  /** The address of the page. */
  at: string;
  /** The level of the headings of days. */
  level: SlotSetting['level'];
};

/** A programme as grid, list, or one's own sessions; view and filter stand in the address. */
export function ProgrammeView({ programme, at, level }: ViewProps) {
  const { t } = useTranslation('editions');
  const [search] = useSearchParams();
  const wide = useMedia('(width >= 48rem)');
  const mine = useKept(`schedule:${programme.edition}`);
  const now = useNow();
  const asked = search.get('view');
  const view = views.find((name) => name === asked) ?? (wide ? 'grid' : 'list');
  const zones = new Map(programme.legs.map((leg) => [leg.id, nowIn(leg, now)]));
  const setting: SlotSetting = {
    tracks: programme.tracks,
    rooms: programme.rooms,
    mine,
    level,
    momentOf: (slot) => momentOf(slot, zones.get(slot.legId) ?? ''),
  };
  const shown = filtered(programme, filterOf(search));
  const kept = programme.slots.filter(({ id }) => mine.chosen.has(id));
  return (
    <div className={css.programme}>
      <LinkTabs
        label={t('views.label')}
        current={view}
        tabs={views.map((name) => {
          const to = new URLSearchParams(search);
          to.set('view', name);
          return {
            key: name,
            to: `${at}?${to}`,
            label: name === 'mine' ? t('views.mine', { count: kept.length }) : t(`views.${name}`),
          };
        })}
      />
      {view === 'mine' ? (
        <Mine programme={programme} kept={kept} setting={setting} />
      ) : (
        <>
          <Filters programme={programme} />
          {shown.length === 0 && <EmptyState title={t('none.title')}>{t('none.text')}</EmptyState>}
          {view === 'grid' ? (
            <ProgrammeGrid legs={programme.legs} slots={shown} {...setting} />
          ) : (
            <ProgrammeList legs={programme.legs} slots={shown} {...setting} />
          )}
        </>
      )}
    </div>
  );
}

function Filters({ programme }: { programme: Programme }) {
  const { t } = useTranslation('editions');
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const filter = filterOf(search);
  const days = [...new Set(programme.slots.map(({ time }) => time.day))].sort();
  const choose = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next, { preventScrollReset: true, replace: true });
  };
  const choices = [
    {
      name: 'day',
      value: filter.day,
      options: days.map((day) => ({ value: day, label: formatDay(day, language) })),
    },
    {
      name: 'city',
      value: filter.leg,
      options: programme.legs.map(({ slug, city, title }) => ({
        value: slug,
        label: city ?? textIn(title, language),
      })),
    },
    {
      name: 'track',
      value: filter.track,
      options: programme.tracks.map(({ id, name }) => ({
        value: id,
        label: textIn(name, language),
      })),
    },
  ];
  return (
    <div className={css.filters}>
      {choices.map(
        ({ name, value, options }) =>
          options.length > 1 && (
            <Select
              key={name}
              label={t(`filter.${name}`)}
              placeholder={t(`filter.every.${name}`)}
              options={options}
              value={value}
              onChange={(change) => choose(name, change.target.value)}
            />
          ),
      )}
    </div>
  );
}

type MineProps = { programme: Programme; kept: Slot[]; setting: SlotSetting };

function Mine({ programme, kept, setting }: MineProps) {
  const { t } = useTranslation('editions');
  const language = useLanguage();
  const both = clashes(kept);
  if (kept.length === 0)
    return <EmptyState title={t('mine.emptyTitle')}>{t('mine.empty')}</EmptyState>;
  const ids = kept.map(({ id }) => id).join(',');
  return (
    <>
      <p className={css.hint}>{t('mine.where')}</p>
      <div className={css.acts}>
        <ButtonLink
          variant="primary"
          href={`/api/v1/editions/${programme.edition}/schedule.ics?sessions=${ids}&lang=${language}`}
        >
          <CalendarPlus size={18} aria-hidden />
          {t('mine.take')}
        </ButtonLink>
        <ButtonLink
          href={`/api/v1/editions/${programme.edition}/programme.pdf?sessions=${ids}&lang=${language}`}
        >
          <FileText size={18} aria-hidden />
          {t('mine.pdf')}
        </ButtonLink>
        <Button onClick={() => window.print()}>
          <Printer size={18} aria-hidden />
          {t('mine.print')}
        </Button>
        <Button variant="quiet" onClick={setting.mine.clear}>
          {t('mine.clear')}
        </Button>
      </div>
      <ProgrammeList
        legs={programme.legs}
        slots={kept}
        note={(slot) => (both.has(slot.id) ? t('mine.clash') : null)}
        {...setting}
      />
    </>
  );
}
