import { useTranslation } from 'react-i18next';
import { changeLanguage } from '@/i18n';
import { languages } from '@/i18n/language';
import { useLanguage } from '@/i18n/useLanguage';
import { Segmented } from './Segmented';

export function LanguageSwitch() {
  const { t } = useTranslation('ui');
  const options = languages.map((value) => ({ value, label: t(`language.${value}`), lang: value }));
  return (
    <Segmented
      label={t('language.label')}
      options={options}
      value={useLanguage()}
      onChange={(language) => void changeLanguage(language)}
    />
  );
}
