import {
  Building2,
  CalendarDays,
  Languages,
  MapPin,
  MonitorPlay,
  Ticket,
  Users,
} from 'lucide-react';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { useLanguage } from '@/i18n/useLanguage';
import { languageName } from '@/lib/geo';
import type { ShownEvent } from '../model';
import css from './EventAside.module.css';
import { EventTakePart } from './EventTakePart';
import { EventWhen } from './EventWhen';
import { EventWhere } from './EventWhere';

type EventAsideProps = { event: ShownEvent; tools?: ReactNode; map: boolean };

/** The facts of an event: time, place, how to take part, organisers. */
export function EventAside({ event, tools, map }: EventAsideProps) {
  const { t } = useTranslation('events');
  const language = useLanguage();
  const { organisation, coOrganisations, languages, audiences } = event;
  return (
    <div className={css.aside}>
      <Fact icon={CalendarDays} label={t('view.when')}>
        <EventWhen event={event} />
        {tools}
      </Fact>
      {event.format !== 'online' && (
        <Fact icon={MapPin} label={t('view.where')}>
          <EventWhere place={event.place} map={map} />
        </Fact>
      )}
      {event.format && event.format !== 'on-site' && (
        <Fact icon={MonitorPlay} label={t('view.online')}>
          <OnlineText event={event} />
        </Fact>
      )}
      <Fact icon={Ticket} label={t('view.takePart')}>
        <EventTakePart event={event} />
      </Fact>
      <Fact icon={Building2} label={t('view.organiser')}>
        <p>
          <Link to={paths.organisation(organisation.slug)}>{organisation.name}</Link>
        </p>
        {coOrganisations.length > 0 && (
          <ul className={css.others}>
            {coOrganisations.map(({ id, slug, name }) => (
              <li key={id}>
                <Link to={paths.organisation(slug)}>{name}</Link>
              </li>
            ))}
          </ul>
        )}
      </Fact>
      {languages.length > 0 && (
        <Fact icon={Languages} label={t('view.spoken')}>
          <p className={css.sentence}>
            {languages.map((code) => languageName(code, language)).join(', ')}
          </p>
        </Fact>
      )}
      {audiences.length > 0 && (
        <Fact icon={Users} label={t('view.audience')}>
          <p>{audiences.map((audience) => t(`audience.${audience}`)).join(', ')}</p>
        </Fact>
      )}
    </div>
  );
}

type FactProps = {
  icon: ComponentType<{ size: number; 'aria-hidden': true }>;
  label: string;
  children: ReactNode;
};

function Fact({ icon: Icon, label, children }: FactProps) {
  return (
    <section className={css.fact}>
      <Icon size={20} aria-hidden />
      <div>
        <h2>{label}</h2>
        {children}
      </div>
    </section>
  );
}

function OnlineText({ event: { online, slug, status } }: { event: ShownEvent }) {
  const { t } = useTranslation('events');
  if (online?.url)
    return (
      <p>
        <a href={online.url} className={css.online}>
          {t('view.onlineLink')}
        </a>
      </p>
    );
  if (online?.releasedTo !== 'registered') return <p>{t('view.onlineLater')}</p>;
  return (
    <>
      <p>{t('view.onlineRegistered')}</p>
      {slug && status === 'published' && (
        <p>
          <Link to={paths.live(slug)}>{t('view.onlineRoom')}</Link>
        </p>
      )}
    </>
  );
}
