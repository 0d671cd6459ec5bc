import { useEffect, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { useLanguage } from '@/i18n/useLanguage';
import { countryName } from '@/lib/geo';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { cx } from '@/ui/cx';
import { useTwins } from './api';
import { JoinDialog } from './JoinDialog';
import css from './Organisations.module.css';
import type { ProfileForm } from './model';

const PAUSE = 500;

/** Possible duplicates in the directory: joining one is better than creating another. */
export function Twins() {
  const { t } = useTranslation('myOrganisations');
  const language = useLanguage();
  const { control } = useFormContext<ProfileForm>();
  const [name, country, website, office, identifiers] = useWatch({
    control,
    name: ['name', 'country', 'website', 'office', 'identifiers'],
  });
  const numbers = identifiers.map(({ value }) => value.trim()).filter(Boolean);
  const query = useSettled(
    JSON.stringify({
      name: name.trim(),
      ...((country || office.country) && { country: country || office.country }),
      ...(office.city && { city: office.city }),
      ...(website && { website }),
      ...(numbers.length > 0 && { identifier: numbers }),
    }),
  );
  const asked = JSON.parse(query) as Parameters<typeof useTwins>[0];
  const { data } = useTwins(asked, asked.name.length > 2);
  const [joining, setJoining] = useState<{ id: string; name: string } | null>(null);
  if (!data || data.items.length === 0) return null;
  return (
    <Banner tone="warn" announce="status" title={t('twins.title')}>
      <p>{t('twins.text')}</p>
      <ul className={cx(css.list, css.twins)}>
        {data.items.slice(0, 4).map(({ organisation, kind, city, country: land }) => (
          <li key={organisation.id} className={css.row}>
            <div>
              <Link to={paths.organisation(organisation.slug)} target="_blank">
                {organisation.name}
              </Link>
              <p className={css.facts}>
                {[t(`organisations:kind.${kind}`), city, land && countryName(land, language)]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            <Button
              size="small"
              aria-label={t('twins.joinName', { name: organisation.name })}
              onClick={() => setJoining(organisation)}
            >
              {t('twins.join')}
            </Button>
          </li>
        ))}
      </ul>
      {joining && <JoinDialog organisation={joining} onClose={() => setJoining(null)} />}
    </Banner>
  );
}

/** The value once it has not changed for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
