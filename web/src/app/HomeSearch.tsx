import { LocateFixed, Search } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { whereAmI } from '@/lib/geo';
import { addDays, todayIn, viewerZone, weekendFrom } from '@/lib/wallTime';
import { Button } from '@/ui/Button';
import { TextField } from '@/ui/TextField';
import css from './HomePage.module.css';
import { paths } from '@/lib/paths';

/** A search box, and links for questions people often have. */
export function HomeSearch() {
  const { t } = useTranslation('home');
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState(false);
  const today = todayIn(viewerZone());
  const weekend = weekendFrom(today);

  const onSubmit = (submit: FormEvent) => {
    submit.preventDefault();
    void navigate(paths.calendar(text.trim() && `q=${encodeURIComponent(text.trim())}`));
  };
  const aroundMe = async () => {
    setAsking(true);
    const here = await whereAmI();
    setAsking(false);
    setRefused(here === null);
    if (here) await navigate(paths.calendar(`near=${here.lat.toFixed(2)},${here.lon.toFixed(2)}`));
  };

  return (
    <>
      <form role="search" className={css.search} onSubmit={onSubmit}>
        <TextField
          type="search"
          name="q"
          label={t('search.label')}
          placeholder={t('search.placeholder')}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Button type="submit" variant="primary">
          <Search size={18} aria-hidden />
          {t('search.go')}
        </Button>
      </form>
      <div className={css.shortcuts}>
        <Button
          size="small"
          pending={asking}
          pendingLabel={t('search.asking')}
          onClick={() => void aroundMe()}
        >
          <LocateFixed size={16} aria-hidden />
          {t('search.me')}
        </Button>
        <Link to={paths.calendar(`from=${today}&to=${addDays(today, 6)}`)}>{t('search.week')}</Link>
        <Link to={paths.calendar(`from=${weekend.from}&to=${weekend.to}`)}>
          {t('search.weekend')}
        </Link>
        <Link to={paths.calendar('format=online')}>{t('search.online')}</Link>
        <Link to={paths.calendar('free=true')}>{t('search.free')}</Link>
        <Link to={paths.calendar('view=map')}>{t('search.map')}</Link>
      </div>
      <p role="status" className={css.soft}>
        {refused && t('search.refused')}
      </p>
    </>
  );
}
