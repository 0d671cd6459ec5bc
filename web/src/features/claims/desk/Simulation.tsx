import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, dataOf } from '@/api/client';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { TextField } from '@/ui/TextField';
import type { Scheme } from '../api';
import css from '../Claims.module.css';
import { kilometres } from '../model';

/** «If 20 km became 50, who loses?»: asked about past claims; nothing is changed by it. */
export function Simulation({ scheme }: { scheme: Scheme }) {
  const { t } = useTranslation('claimDesk');
  const language = useLanguage();
  const [typed, setTyped] = useState('50');
  const asked = Math.round(Number(typed.replace(',', '.')) * 1000);
  const wrong = typed.trim() === '' || !Number.isFinite(asked) || asked < 0 || asked > 5_000_000;
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: ({ slug, moreThanMetres }: { slug: string; moreThanMetres: number }) =>
      dataOf(
        api.POST('/api/v1/schemes/{slug}/simulation', {
          params: { path: { slug } },
          body: { moreThanMetres },
        }),
      ),
  });
  return (
    <section className={css.section}>
      <h2>{t('simulation.title')}</h2>
      <p className={css.lead}>
        {t('simulation.text', {
          now: kilometres(scheme.rules.distance.moreThanMetres, language),
        })}
      </p>
      <form
        className={css.form}
        noValidate
        aria-label={t('simulation.title')}
        onSubmit={(event) => {
          event.preventDefault();
          if (!wrong && !isPending) mutate({ slug: scheme.slug, moreThanMetres: asked });
        }}
      >
        <TextField
          name="kilometres"
          label={t('simulation.limit')}
          error={wrong ? t('simulation.wrong') : undefined}
          inputMode="decimal"
          required
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button type="submit" pending={isPending}>
          {t('simulation.go')}
        </Button>
      </form>
      <ProblemMessage error={error} />
      {data && (
        <div className={css.section} role="status">
          <p>
            {t('simulation.result', {
              count: data.changed.length,
              claims: data.claims,
              unknown: data.unknown,
            })}
          </p>
          {data.changed.length > 0 && (
            <DataTable
              caption={t('simulation.caption')}
              rows={data.changed}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'organisation',
                  header: t('column.organisation'),
                  cell: ({ id, organisation }) => (
                    <Link to={paths.deskClaim(id)}>{organisation}</Link>
                  ),
                },
                {
                  key: 'distance',
                  header: t('column.distance'),
                  numeric: true,
                  cell: ({ metres }) => kilometres(metres, language),
                },
                {
                  key: 'before',
                  header: t('column.before'),
                  cell: ({ before }) => t(`claims:verdict.${before}`),
                },
                {
                  key: 'after',
                  header: t('column.after'),
                  cell: ({ after }) => t(`claims:verdict.${after}`),
                },
              ]}
            />
          )}
        </div>
      )}
    </section>
  );
}
