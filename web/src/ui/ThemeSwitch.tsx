import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Segmented } from './Segmented';

const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

const STORED = 'soga.theme'; // public/start.js reads this before the first paint

function currentTheme(): Theme {
  return (document.documentElement.dataset.theme as Theme | undefined) ?? 'system';
}

function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === 'system') localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, theme);
  } catch {
    // Storage refused: the choice holds for this page.
  }
}

export function ThemeSwitch() {
  const { t } = useTranslation('ui');
  const [theme, setTheme] = useState(currentTheme);
  return (
    <Segmented
      label={t('theme.label')}
      options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
      value={theme}
      onChange={(choice) => {
        applyTheme(choice);
        setTheme(choice);
      }}
    />
  );
}
