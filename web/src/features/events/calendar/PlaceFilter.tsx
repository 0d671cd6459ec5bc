import { LocateFixed } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { whereAmI } from '@/lib/geo';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { Select } from '@/ui/Select';
import { Skeleton } from '@/ui/Skeleton';
import { DEFAULT_RADIUS } from './filter';
import css from './FilterPanel.module.css';
import { suggestTowns } from './towns';
import { useCalendar } from './useCalendar';

const ComboBox = lazy(() =>
  import('@/ui/ComboBox').then((module) => ({ default: module.ComboBox })),
);

const RADII = [10, 25, 50, 100, 200, 500];

/** Around me or around a town, so many kilometres. */
export function PlaceFilter() {
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  const { search, change } = useCalendar();
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState(false);
  const place = search.get('place') ?? '';
  const [town, setTown] = useState(place);
  const near = search.get('near');

  const aroundMe = async () => {
    setAsking(true);
    const here = await whereAmI();
    setAsking(false);
    setRefused(here === null);
    setTown('');
    // Two decimals are about a kilometre: near enough to search, too coarse to follow anyone.
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
        <ComboBox
          label={t('place.town')}
          text={town}
          onTextChange={setTown}
          suggest={(text, signal) => suggestTowns(text, language, signal)}
          onChoose={({ value, label }) => {
            setRefused(false);
            change({ near: value, place: label });
          }}
        />
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
