import { useTranslation } from 'react-i18next';
import { paths } from '@/lib/paths';
import { ButtonLink } from '@/ui/ButtonLink';
import { useSeats } from '../api';
import type { ShownEvent } from '../model';
import css from './EventAside.module.css';

/** The seats of an event whose people register here: how many are free, and the way to the form. */
export function EventSeats({ event: { id, slug } }: { event: ShownEvent }) {
  const { t } = useTranslation('events');
  const { data } = useSeats(id);
  // The preview of an editor has no seats yet.
  if (!id || !slug) return <p>{t('seats.here')}</p>;
  if (!data) return null;
  const open = data.modes.some(({ state }) => state === 'open');
  const waiting = data.modes.some(({ state }) => state === 'waiting-list');
  return (
    <>
      {(open || waiting) && (
        <p>
          <ButtonLink variant="primary" to={paths.register(slug)} className={css.online}>
            {t(open ? 'events:seats.register' : 'events:seats.wait')}
          </ButtonLink>
        </p>
      )}
      {data.modes.map(({ mode, state, free, waiting: people }) => (
        <p key={mode} className={css.soft}>
          {data.modes.length > 1 && `${t(`seats.mode.${mode}`)}${t('seats.colon')}`}
          {state === 'open' && free !== null
            ? t('seats.free', { count: free })
            : t(`seats.state.${state}`, { count: people })}
        </p>
      ))}
    </>
  );
}
