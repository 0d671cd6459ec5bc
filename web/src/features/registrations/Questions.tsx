import { useTranslation } from 'react-i18next';
import { textIn } from '@/features/events';
import { useLanguage } from '@/i18n/useLanguage';
import { RadioGroup } from '@/ui/RadioGroup';
import { TextField } from '@/ui/TextField';
import type { Question } from './api';

type QuestionsProps = {
  questions: readonly Question[];
  answers: Record<string, string>;
  errorOf: (key: string) => string | undefined;
  onAnswer: (key: string, answer: string) => void;
};

/** What the organiser asks of who registers. */
export function Questions({ questions, answers, errorOf, onAnswer }: QuestionsProps) {
  const { t } = useTranslation('registrations');
  const language = useLanguage();
  return questions.map(({ key, kind, label, choices, required }) => {
    const common = {
      label: textIn(label, language),
      required,
      error: errorOf(key),
    };
    if (kind === 'text')
      return (
        <TextField
          key={key}
          name={`answer-${key}`}
          maxLength={1000}
          value={answers[key] ?? ''}
          onChange={({ target }) => onAnswer(key, target.value)}
          {...common}
        />
      );
    return (
      <div key={key} id={`answer-${key}`} tabIndex={-1}>
        <RadioGroup
          value={answers[key] ?? null}
          onChange={(answer) => onAnswer(key, answer)}
          choices={
            kind === 'yes-no'
              ? (['yes', 'no'] as const).map((value) => ({ value, label: t(`question.${value}`) }))
              : choices.map((value) => ({ value, label: value }))
          }
          {...common}
        />
      </div>
    );
  });
}
