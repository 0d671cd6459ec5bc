import { useTranslation } from 'react-i18next';
import { FilterWords, pastedFilter } from '@/features/events';
import { CheckboxGroup } from '@/ui/CheckboxGroup';
import type { FieldProblem } from '@/ui/ErrorSummary';
import { RadioGroup } from '@/ui/RadioGroup';
import { TextField } from '@/ui/TextField';
import { changes, type Form } from './model';
import css from './Webhooks.module.css';

type WebhookFieldsProps = {
  form: Form;
  problems: FieldProblem[];
  onChange: (form: Form) => void;
};

/** Fields for address, types and filter. */
export function WebhookFields({ form, problems, onChange }: WebhookFieldsProps) {
  const { t } = useTranslation('webhooks');
  const errorOf = (field: string) => problems.find((one) => one.field === field)?.message;
  const set = (more: Partial<Form>) => onChange({ ...form, ...more });
  return (
    <>
      <TextField
        name="url"
        type="url"
        inputMode="url"
        label={t('form.url')}
        hint={t('form.urlHint')}
        placeholder="https://"
        autoComplete="off"
        required
        maxLength={1000}
        error={errorOf('url')}
        value={form.url}
        onChange={({ target }) => set({ url: target.value })}
      />
      <RadioGroup
        id="types"
        label={t('form.scope')}
        error={errorOf('types')}
        value={form.scope}
        onChange={(scope) => set({ scope: scope === 'some' ? 'some' : 'all' })}
        choices={[
          { value: 'all', label: t('form.all'), hint: t('form.allHint') },
          { value: 'some', label: t('form.some') },
        ]}
      />
      {form.scope === 'some' && (
        <div className={css.types}>
          {(['event', 'organisation'] as const).map((subject) => (
            <CheckboxGroup
              key={subject}
              label={t(`form.of${subject}`)}
              choices={changes[subject].map((change) => ({
                value: `${subject}.${change}`,
                label: t(`type.${subject}.${change}`),
              }))}
              value={form.types}
              onChange={(chosen) => set({ types: [...otherTypes(form, subject), ...chosen] })}
            />
          ))}
        </div>
      )}
      <div className={css.filter}>
        <TextField
          name="filter"
          label={t('form.filter')}
          hint={t('form.filterHint')}
          autoComplete="off"
          spellCheck={false}
          error={errorOf('filter')}
          value={form.filter}
          onChange={({ target }) => set({ filter: target.value })}
        />
        <div role="status">
          {form.filter.trim() && (
            <>
              <p className={css.hint}>{t('form.means')}</p>
              <FilterWords search={pastedFilter(form.filter)} className={css.words} />
            </>
          )}
        </div>
      </div>
    </>
  );
}

function otherTypes({ types }: Form, subject: string): string[] {
  return types.filter((type) => !type.startsWith(`${subject}.`));
}
