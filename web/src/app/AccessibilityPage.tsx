import { useTranslation } from 'react-i18next';
import { PageTitle } from '@/ui/PageTitle';
import { Prose } from '@/ui/Prose';

const checked = ['axe', 'keyboard', 'contrast', 'names', 'small', 'motion'] as const;
const notChecked = ['audit', 'people', 'readers', 'content'] as const;
const limits = ['map', 'month', 'pictures', 'languages'] as const;

/** Says what was checked, what was not, and what to do about obstacles. */
export function AccessibilityPage() {
  const { t } = useTranslation('accessibility');
  return (
    <Prose>
      <PageTitle>{t('title')}</PageTitle>
      <p>{t('aim')}</p>
      <p>
        <strong>{t('state')}</strong>
      </p>

      <h2>{t('checked.title')}</h2>
      <ul>
        {checked.map((name) => (
          <li key={name}>{t(`checked.${name}`)}</li>
        ))}
      </ul>

      <h2>{t('notChecked.title')}</h2>
      <ul>
        {notChecked.map((name) => (
          <li key={name}>{t(`notChecked.${name}`)}</li>
        ))}
      </ul>

      <h2>{t('limits.title')}</h2>
      <ul>
        {limits.map((name) => (
          <li key={name}>{t(`limits.${name}`)}</li>
        ))}
      </ul>

      <h2>{t('help.title')}</h2>
      <p>{t('help.text')}</p>
      <p>{t('help.defender')}</p>
      <p>
        <a href="https://formulaire.defenseurdesdroits.fr/">{t('help.defenderLink')}</a>
      </p>
    </Prose>
  );
}
