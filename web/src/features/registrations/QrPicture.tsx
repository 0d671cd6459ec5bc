import { useTranslation } from 'react-i18next';
import type { Registration } from './api';
import css from './Registrations.module.css';

type Ticket = NonNullable<Registration['ticket']>;

/** The code at the door: as a picture for a phone's camera, and in letters to read aloud. */
export function QrPicture({ code, picture }: Pick<Ticket, 'code' | 'picture'>) {
  const { t } = useTranslation('registrations');
  return (
    <figure className={css.ticket}>
      <svg
        role="img"
        aria-label={t('ticket.picture', { code })}
        viewBox={`0 0 ${picture.size} ${picture.size}`}
        shapeRendering="crispEdges"
      >
        <rect width={picture.size} height={picture.size} className={css.ticketPaper} />
        <path d={picture.path} className={css.ticketInk} />
      </svg>
      <figcaption>
        <span className={css.hint}>{t('ticket.show')}</span>
        <span className={css.code}>{code}</span>
      </figcaption>
    </figure>
  );
}
