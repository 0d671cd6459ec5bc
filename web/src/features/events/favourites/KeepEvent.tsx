import { Star } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useKept } from '@/lib/kept';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';

/** Keeps an event among the favourites of this browser, or takes it out. */
export function KeepEvent({ id }: { id: string }) {
  const { t } = useTranslation('events');
  const { chosen, toggle } = useKept('favourites');
  const kept = chosen.has(id);
  return (
    <>
      <Button size="small" aria-pressed={kept} onClick={() => toggle(id)}>
        <Star size={16} aria-hidden fill={kept ? 'currentColor' : 'none'} />
        {t(kept ? 'events:favourites.kept' : 'events:favourites.keep')}
      </Button>
      {kept && <Link to={paths.favourites()}>{t('favourites.see')}</Link>}
    </>
  );
}
