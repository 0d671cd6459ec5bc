import { useTranslation } from 'react-i18next';
import { CheckboxGroup } from '@/ui/CheckboxGroup';
import desk from '../desk/Desk.module.css';
import type { BilanDraft, Bilan } from './api';
import css from './Bilan.module.css';

/** Words of participants who agreed to be quoted, named as they want. */
export function Testimonials({ all }: { all: Bilan['testimonials'] }) {
  const { t } = useTranslation('bilan');
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="testimonials">
      <h2 id="testimonials">{t('testimonials')}</h2>
      {all.map(({ text, signature }) => (
        <figure key={text} className={css.quote}>
          <blockquote>{text}</blockquote>
          <figcaption>{signature ?? t('nameless')}</figcaption>
        </figure>
      ))}
    </section>
  );
}

type QuotableWordsProps = {
  all: BilanDraft['quotable'];
  chosen: string[];
  onChange: (chosen: string[]) => void;
};

/** Leads choose words for the report. */
export function QuotableWords({ all, chosen, onChange }: QuotableWordsProps) {
  const { t } = useTranslation('bilan');
  if (all.length === 0) return null;
  return (
    <div className={desk.form}>
      <CheckboxGroup
        label={t('testimonials')}
        hint={t('desk.testimonialsHint')}
        choices={all.map(({ id, text, signature }) => ({
          value: id,
          label: `${text} (${signature ?? t('nameless')})`,
        }))}
        value={chosen}
        onChange={onChange}
      />
    </div>
  );
}
