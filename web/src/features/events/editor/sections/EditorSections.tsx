import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import type { components } from '@/api/schema';
import { Select } from '@/ui/Select';
import css from '../Editor.module.css';
import { useEditor } from '../EditorContext';
import type { EventForm, EventResponse } from '../model';
import { ImageSection } from './ImageSection';
import { LinksSection } from './LinksSection';
import { MoreSections } from './MoreSections';
import { AudienceSection, NatureSection } from './NatureSection';
import { PlaceSection } from './PlaceSection';
import { AccessibilitySection, PracticalSection } from './PracticalSection';
import { ScheduleSection } from './ScheduleSection';
import { Section } from './Section';
import { TextsSection } from './TextsSection';

type EditorSectionsProps = {
  organisations: components['schemas']['Represented'][];
  event: EventResponse | null;
};

/** The sections of the form: what every event needs, then the rest, folded. */
export function EditorSections({ organisations, event }: EditorSectionsProps) {
  return (
    <>
      <OrganiserSection organisations={organisations} event={event} />
      <TextsSection />
      <NatureSection />
      <ScheduleSection />
      <PlaceSection />
      <MoreSections>
        <PracticalSection />
        <AudienceSection />
        <AccessibilitySection />
        <ImageSection />
        <LinksSection />
      </MoreSections>
    </>
  );
}

/** The organiser; an event stays with the organisation it was created for. */
function OrganiserSection({ organisations, event }: EditorSectionsProps) {
  const { t } = useTranslation('editor');
  const { register } = useFormContext<EventForm>();
  const { errorOf } = useEditor();
  if (event)
    return (
      <Section title={t('organiser.title')}>
        <p className={css.intro}>{t('organiser.fixed', { name: event.organisation.name })}</p>
      </Section>
    );
  return (
    <Section title={t('organiser.title')}>
      <div className={css.narrow}>
        <Select
          {...register('organisationId')}
          label={t('organiser.label')}
          required
          error={errorOf('organisationId')}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <p className={css.intro}>
        <Link to={paths.myOrganisations()}>{t('organiser.other')}</Link>
      </p>
    </Section>
  );
}
