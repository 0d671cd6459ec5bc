import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { Button } from '@/ui/Button';
import { Select } from '@/ui/Select';
import { useAtlasAct, type AtlasField, type AtlasImport } from './api';
import css from './AtlasImports.module.css';
import { fields } from './model';

/** What each column of the file means; changing it reads the file again. */
export function AtlasColumns({ one }: { one: AtlasImport }) {
  const { t } = useTranslation('atlasImports');
  const act = useAtlasAct();
  const [chosen, setChosen] = useState<Record<string, string>>(() =>
    Object.fromEntries(one.columns.map(({ heading, field }) => [heading, field ?? ''])),
  );
  const used = Object.values(chosen).filter(Boolean);
  const twice = used.length !== new Set(used).size;
  const again = () => {
    if (twice || act.isPending) return;
    const columns = Object.entries(chosen)
      .filter(([, field]) => field)
      .map(([heading, field]) => ({ heading, field: field as AtlasField }));
    act.mutate({ name: 'columns', id: one.id, columns });
  };
  return (
    <details>
      <summary>{t('columns.title', { used: used.length, count: one.columns.length })}</summary>
      <div className={css.section}>
        <p className={css.soft}>{t('columns.text')}</p>
        <div className={css.columns}>
          {one.columns.map(({ heading }) => (
            <Select
              key={heading}
              label={heading}
              placeholder={t('columns.none')}
              options={fields.map((field) => ({ value: field, label: t(`field.${field}`) }))}
              value={chosen[heading]}
              onChange={({ target }) => setChosen({ ...chosen, [heading]: target.value })}
            />
          ))}
        </div>
        {twice && <p role="alert">{t('columns.twice')}</p>}
        <ProblemMessage error={act.error} />
        <div>
          <Button pending={act.isPending} aria-disabled={twice} onClick={again}>
            {t('columns.go')}
          </Button>
        </div>
      </div>
    </details>
  );
}
