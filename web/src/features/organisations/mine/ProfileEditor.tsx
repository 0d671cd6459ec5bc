import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useUnsavedChanges } from '@/ui/useUnsavedChanges';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { ErrorSummary, type FieldProblem } from '@/ui/ErrorSummary';
import { useSaveProfile, type OrganisationResponse } from './api';
import css from './Organisations.module.css';
import { gapsOf, profileProblems, toProfile, toProfileRequest, type ProfileForm } from './model';
import { IdentityFields, PresentationFields } from './ProfileFields';

type ProfileEditorProps = {
  organisation: OrganisationResponse;
  etag: string;
  /** Loads the organisation again, after someone else changed it. */
  onReload: () => void;
};

/** The profile of an organisation, saved on demand and never over someone else's version. */
export function ProfileEditor({ organisation, etag, onReload }: ProfileEditorProps) {
  const { t } = useTranslation('myOrganisations');
  const form = useForm<ProfileForm>({ defaultValues: toProfile(organisation) });
  const save = useSaveProfile(organisation.id);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const guard = useUnsavedChanges(form.formState.isDirty && !save.isPending);
  const errorOf = (field: string) => problems.find((one) => one.field === field)?.message;
  const words = (key: string, options: { defaultValue: string }) => t(key, options);

  const submit = form.handleSubmit(async (values) => {
    if (save.isPending) return;
    const gaps = gapsOf(values, words);
    setProblems(gaps);
    setAttempt((count) => count + 1);
    if (gaps.length > 0) return;
    try {
      await save.mutateAsync({ body: toProfileRequest(values, organisation.aliases), etag });
      form.reset(values);
    } catch (error) {
      if (isProblem(error, 'invalid-request'))
        setProblems(profileProblems(error.violations, values, words));
    }
  });

  const stale = isProblem(save.error, 'stale-version');
  return (
    <FormProvider {...form}>
      <form
        className={css.form}
        noValidate
        aria-label={t('profile.title')}
        onSubmit={(event) => void submit(event)}
      >
        <ErrorSummary errors={problems} attempt={attempt} />
        {save.isSuccess && !form.formState.isDirty && (
          <Banner tone="good" announce="status" title={t('profile.saved')} />
        )}
        {stale && (
          <Banner
            tone="warn"
            announce="alert"
            title={t('profile.staleTitle')}
            actions={<Button onClick={onReload}>{t('profile.reload')}</Button>}
          >
            <p>{t('profile.stale')}</p>
          </Banner>
        )}
        {!stale && problems.length === 0 && <ProblemMessage error={save.error} />}
        <IdentityFields errorOf={errorOf} />
        <PresentationFields errorOf={errorOf} organisationId={organisation.id} />
        <Button type="submit" variant="primary" pending={save.isPending}>
          {t('profile.save')}
        </Button>
        {guard}
      </form>
    </FormProvider>
  );
}
