import { LocateFixed } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { whereAmI } from '@/lib/geo';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import type { Suggestion } from '@/ui/ComboBox';
import { Select } from '@/ui/Select';
import { Skeleton } from '@/ui/Skeleton';
import { useTyped } from '@/ui/useTyped';
import { DEFAULT_RADIUS } from './filter';
import css from './FilterPanel.module.css';
import { suggestTowns } from './towns';
import { useCalendar } from './useCalendar';

const ComboBox = lazy(() =>
  import('@/ui/ComboBox').then((module) => ({ default: module.ComboBox })),
);

const RADII = [10, 25, 50, 100, 200, 500];

/** Filters by distance around the visitor or a town. */
export function PlaceFilter() {
  const { t } = useTranslation('calendar');
  const { search, change } = useCalendar();
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState(false);
  const near = search.get('near');

  const aroundMe = async () => {
    setAsking(true);
    const here = await whereAmI();
    setAsking(false);
    setRefused(here === null);
    // Two decimals are about a kilometre: precise enough for a search, too coarse to track
    // anyone.
    if (here) change({ near: `${here.lat.toFixed(2)},${here.lon.toFixed(2)}`, place: null });
  };

  return (
    <fieldset className={css.section}>
      <legend>{t('filter.near')}</legend>
      <Button
        size="small"
        pending={asking}
        pendingLabel={t('place.asking')}
        onClick={() => void aroundMe()}
      >
        <LocateFixed size={16} aria-hidden />
        {t('place.me')}
      </Button>
      <p className={css.hint}>{t('place.why')}</p>
      {refused && (
        <Banner tone="warn" announce="status">
          <p>{t('place.refused')}</p>
        </Banner>
      )}
      <Suspense fallback={<Skeleton count={2} />}>
        <Town onTaken={() => setRefused(false)} />
      </Suspense>
      {near && (
        <Select
          label={t('place.radius')}
          placeholder={false}
          value={search.get('radius') ?? String(DEFAULT_RADIUS)}
          options={RADII.map((km) => ({ value: String(km), label: t('place.km', { km }) }))}
          onChange={({ target }) => change({ radius: target.value })}
        />
      )}
    </fieldset>
  );
}

/** A town chosen from the list, or typed in full: then it is looked up when the field is left. */
function Town({ onTaken }: { onTaken: () => void }) {
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  const { search, change } = useCalendar();
  const [unknown, setUnknown] = useState<string | null>(null);
  const chosen = useRef<string | null>(null);
  const latest = useRef('');

  const take = ({ value, label }: Suggestion) => {
    chosen.current = label;
    onTaken();
    change({ near: value, place: label });
  };
  const look = async (text: string) => {
    if (text === chosen.current) return;
    chosen.current = null;
    latest.current = text;
    setUnknown(null);
    if (!text) return change({ near: null, radius: null, place: null });
    const found = await suggestTowns(text, language, new AbortController().signal).catch(() => []);
    if (latest.current !== text) return;
    const town = found.find(({ label }) => isSameName(label, text));
    if (town) take(town);
    else setUnknown(text);
  };
  const { shown, type, leave } = useTyped(
    search.get('place') ?? '',
    (text) => void look(text),
    (text) => text.trim(),
  );
  return (
    <ComboBox
      label={t('place.town')}
      text={shown}
      error={unknown !== null && shown.trim() === unknown ? t('place.unknown') : undefined}
      onTextChange={type}
      suggest={(text, signal) => suggestTowns(text, language, signal)}
      onChoose={take}
      onLeave={leave}
    />
  );
}

/** True when two names differ at most in case, accents and hyphens. */
function isSameName(one: string, other: string): boolean {
  const bare = (name: string) => name.normalize('NFD').replace(/[\u0300-\u036f\s-]/g, '');
  return bare(one).toLowerCase() === bare(other).toLowerCase();
}
