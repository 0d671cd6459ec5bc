import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { ComboBox } from '@/ui/ComboBox';
import { ErrorSummary, type FieldProblem } from '@/ui/ErrorSummary';
import { RadioGroup } from '@/ui/RadioGroup';
import { TextField } from '@/ui/TextField';
import { suggestOrganisations, suggestTowns } from './api';
import css from './Claims.module.css';
import { gapsOf, type Answers, type First } from './model';

type PreCheckFormProps = {
  first: Answers;
  onAsk: (answers: Answers) => void;
  /** True when the distance was too close to tell, so that a point on a map helps. */
  asksForPoint: boolean;
};

/** Three answers: the organisation or its town, and whether it takes part for the first time. */
export function PreCheckForm({ first, onAsk, asksForPoint }: PreCheckFormProps) {
  const { t } = useTranslation('claims');
  const [answers, setAnswers] = useState(first);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const change = (next: Partial<Answers>) => setAnswers((before) => ({ ...before, ...next }));
  const errorOf = (field: string) => problems.find((each) => each.field === field)?.message;

  return (
    <form
      noValidate
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        const gaps = gapsOf(answers, t);
        setProblems(gaps);
        setAttempt((count) => count + 1);
        if (gaps.length === 0) onAsk(answers);
      }}
    >
      <ErrorSummary errors={problems} attempt={attempt} />
      <ComboBox
        id="town"
        label={t('check.town')}
        hint={t('check.townHint')}
        error={errorOf('town')}
        text={answers.town}
        onTextChange={(town) => change({ town, postalCode: '', country: '' })}
        suggest={async (q, signal) =>
          (await suggestTowns(q, signal)).map(
            ({ name, matchedName, admin, country, postalCode }) => ({
              value: [name, country, postalCode ?? ''].join('|'),
              label: matchedName ?? name,
              detail: [postalCode, admin, country].filter(Boolean).join(' · '),
            }),
          )
        }
        onChoose={({ value, label }) => {
          const [, country = '', postalCode = ''] = value.split('|');
          change({ town: label, country, postalCode });
        }}
      />
      <ComboBox
        id="organisation"
        label={t('check.organisation')}
        hint={t('check.organisationHint')}
        text={answers.organisationName}
        onTextChange={(organisationName) => change({ organisationName, organisation: '' })}
        suggest={suggestOrganisations}
        onChoose={({ value, label }) => change({ organisation: value, organisationName: label })}
      />
      <RadioGroup
        id="first"
        label={t('check.first')}
        hint={t('check.firstHint')}
        error={errorOf('first')}
        required
        choices={(['yes', 'no', 'unknown'] as const).map((value) => ({
          value,
          label: t(`check.firstIs.${value}`),
        }))}
        value={answers.first || null}
        onChange={(value) => change({ first: value as First })}
      />
      {(asksForPoint || answers.point) && (
        <TextField
          id="point"
          label={t('check.point')}
          hint={t('check.pointHint')}
          error={errorOf('point')}
          value={answers.point}
          onChange={({ target }) => change({ point: target.value })}
        />
      )}
      <Button type="submit" variant="primary">
        {t('check.ask')}
      </Button>
    </form>
  );
}
