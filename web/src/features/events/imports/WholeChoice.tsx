import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { CheckboxGroup } from '@/ui/CheckboxGroup';
import css from './Imports.module.css';
import { applicable, totalOf, type Counts } from './model';
import type { useChoice } from './useChoice';

type WholeChoiceProps = { open: Counts; choice: ReturnType<typeof useChoice> };

/** Chooses entries by verdict; disabled once single entries are ticked. */
export function WholeChoice({ open, choice }: WholeChoiceProps) {
  const { t } = useTranslation('imports');
  return (
    <Card tight className={css.whole}>
      {choice.isByRow ? (
        <p className={css.ticked}>
          {t('whole.ticked', { count: totalOf(choice.counts) })}
          <Button size="small" variant="quiet" onClick={choice.clear}>
            {t('whole.clear')}
          </Button>
        </p>
      ) : (
        <CheckboxGroup
          label={t('whole.label')}
          hint={t('whole.hint')}
          choices={applicable
            .filter((verdict) => open[verdict])
            .map((verdict) => ({
              value: verdict,
              label: t(`tab.${verdict}`),
              hint: t(`whole.does.${verdict}`),
              count: open[verdict],
            }))}
          value={choice.verdicts}
          onChange={choice.setVerdicts}
        />
      )}
    </Card>
  );
}
