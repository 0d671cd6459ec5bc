import { ChevronDown } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import css from '../Editor.module.css';
import { useEditor } from '../EditorContext';
import type { EventForm } from '../model';

const further =
  /^(registration|price|themes|audiences|accessibility|image|licence|replayUrl|coOrganisationIds|partOf)\b/;

/** What an event can do without: folded, with the number of answers given; opens by itself when one of them is wrong. */
export function MoreSections({ children }: { children: ReactNode }) {
  const { t } = useTranslation('editor');
  const { control } = useFormContext<EventForm>();
  const { problems } = useEditor();
  const answers = furtherAnswers(useWatch({ control }) as EventForm);
  const given = answers.filter(Boolean).length;
  const wrong = problems.some(({ field }) => further.test(field));
  const [open, setOpen] = useState(false);
  return (
    <details
      className={css.more}
      open={open || wrong}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <h2>{t('more.title')}</h2>
        <span className={css.moreCount}>{t('more.given', { given, all: answers.length })}</span>
        <ChevronDown size={20} aria-hidden />
      </summary>
      <p className={css.intro}>{t('more.intro')}</p>
      <div className={css.main}>{children}</div>
    </details>
  );
}

/** Which of the answers that an event can do without are given. */
function furtherAnswers(form: EventForm): boolean[] {
  return [
    form.registration.mode !== '',
    form.price.free !== '',
    form.themes.length > 0,
    form.audiences.length > 0,
    Object.values(form.accessibility).some((fact) => fact !== 'unknown'),
    form.image !== null,
    form.coOrganisations.length > 0 || form.partOf !== null,
    form.licence !== '' || form.replayUrl !== '',
  ];
}
