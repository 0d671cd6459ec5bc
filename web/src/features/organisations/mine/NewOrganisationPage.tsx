import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { paths } from '@/lib/paths';
import { useUnsavedChanges } from '@/ui/useUnsavedChanges';
import { newIdempotencyKey } from '@/api/client';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { ErrorSummary, type FieldProblem } from '@/ui/ErrorSummary';
import { PageTitle } from '@/ui/PageTitle';
import { useCreate } from './api';
import css from './Organisations.module.css';
import { emptyProfile, gapsOf, profileProblems, toProfileRequest, type ProfileForm } from './model';
import { IdentityFields, PresentationFields } from './ProfileFields';
import { Twins } from './Twins';

/** Creates an organisation, after showing possible duplicates. */
export function NewOrganisationPage() {
  const { t } = useTranslation('myOrganisations');
  const language = useLanguage();
  const navigate = useNavigate();
  const form = useForm<ProfileForm>({ defaultValues: emptyProfile(language) });
  const create = useCreate();
  const [key, setKey] = useState(newIdempotencyKey);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const guard = useUnsavedChanges(form.formState.isDirty && !create.isPending && !create.isSuccess);
  const errorOf = (field: string) => problems.find((one) => one.field === field)?.message;
  const words = (name: string, options: { defaultValue: string }) => t(name, options);

  const submit = form.handleSubmit(async (values) => {
    if (create.isPending) return;
    const gaps = gapsOf(values, words);
    setProblems(gaps);
    setAttempt((count) => count + 1);
    if (gaps.length > 0) return;
    try {
      const { id } = await create.mutateAsync({ body: toProfileRequest(values), key });
      await navigate(paths.myOrganisation(id), { state: { created: true } });
    } catch (error) {
      // A lost answer keeps its key, so that nothing is created twice; a refusal was an
      // answer.
      if (isProblem(error) && error.status >= 400 && error.status < 500)
        setKey(newIdempotencyKey());
      if (isProblem(error, 'invalid-request'))
        setProblems(profileProblems(error.violations, values, words));
    }
  });

  const duplicate = isProblem(create.error, 'duplicate');
  return (
    <FormProvider {...form}>
      <div className={css.page}>
        <div>
          <p className={css.back}>
            <Link to={paths.myOrganisations()}>{t('list.title')}</Link>
          </p>
          <PageTitle>{t('new.title')}</PageTitle>
          <p className={css.hint}>{t('new.text')}</p>
        </div>
        <form
          className={css.form}
          noValidate
          aria-label={t('new.title')}
          onSubmit={(event) => void submit(event)}
        >
          <ErrorSummary errors={problems} attempt={attempt} />
          {problems.length === 0 && (
            <ProblemMessage
              error={create.error}
              detail={duplicate ? t('new.duplicate') : undefined}
            />
          )}
          <IdentityFields errorOf={errorOf} afterName={<Twins />} />
          <PresentationFields errorOf={errorOf} organisationId={null} />
          <Button type="submit" variant="primary" pending={create.isPending}>
            {t('new.go')}
          </Button>
        </form>
        {guard}
      </div>
    </FormProvider>
  );
}
