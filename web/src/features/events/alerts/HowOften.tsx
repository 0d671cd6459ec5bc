import { useTranslation } from 'react-i18next';
import { languages, type Language } from '@/i18n/language';
import { RadioGroup } from '@/ui/RadioGroup';
import type { Frequency } from './api';

type HowOftenProps = {
  frequency: Frequency;
  language: Language;
  onFrequency: (frequency: Frequency) => void;
  onLanguage: (language: Language) => void;
};

/** Fields for the frequency and language of the mails. */
export function HowOften({ frequency, language, onFrequency, onLanguage }: HowOftenProps) {
  const { t } = useTranslation('alerts');
  return (
    <>
      <RadioGroup
        label={t('frequency')}
        value={frequency}
        onChange={(value) => onFrequency(value as Frequency)}
        choices={(['weekly', 'immediate'] as const).map((value) => ({
          value,
          label: t(`often.${value}`),
          hint: t(`oftenHint.${value}`),
        }))}
      />
      <RadioGroup
        row
        label={t('language')}
        value={language}
        onChange={(value) => onLanguage(value as Language)}
        choices={languages.map((value) => ({ value, label: t(`ui:language.${value}`) }))}
      />
    </>
  );
}
