import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { refusals } from '@/api/refusals';
import { useRules } from '@/api/useRules';
import { useLanguage } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import { textIn } from '../model';
import { useWriteBilan, type BilanDraft, type BilanRequest } from '../bilan/api';
import css from '../bilan/Bilan.module.css';
import { phases, states } from '../bilan/Recommendations';
import { QuotableWords } from '../bilan/Testimonials';
import { DeclaredFields } from './DeclaredFields';
import desk from './Desk.module.css';
import { said } from '@/lib/said';

type Recommendation = BilanRequest['recommendations'][number];
type FollowUp = BilanRequest['followUps'][number];
type BilanFormProps = { edition: string; draft: BilanDraft; etag: string };

/** What leads write in the report; readers see it when it is published. */
export function BilanForm({ edition, draft, etag }: BilanFormProps) {
  const { t } = useTranslation('bilan');
  const language = useLanguage();
  const save = useWriteBilan(edition);
  const [attempt, setAttempt] = useState(0);
  const [content, setContent] = useState<BilanRequest>({
    introduction: draft.introduction,
    recommendations: draft.recommendations,
    followUps: draft.carried.flatMap(({ id, state, note }) =>
      state ? [{ recommendation: id, state, note }] : [],
    ),
    declared: draft.declared,
    testimonials: draft.quotable.filter(({ position }) => position !== null).map(({ id }) => id),
  });
  const set = (change: Partial<BilanRequest>) => setContent({ ...content, ...change });
  const recommend = (index: number, change: Partial<Recommendation>) =>
    set({
      recommendations: content.recommendations.map((one, at) =>
        at === index ? { ...one, ...change } : one,
      ),
    });
  const follow = (id: string, state: string) =>
    set({
      followUps: [
        ...content.followUps.filter(({ recommendation }) => recommendation !== id),
        ...(state ? [{ recommendation: id, state: state as FollowUp['state'], note: {} }] : []),
      ],
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    save.mutate({ etag, body: content });
  };
  const rule = useRules();
  const refused = refusals(
    save.error,
    [
      {
        at: /^\/introduction\/?(fr|en)?/,
        say: rule(t('desk.introduction.fr'), 'most', { most: 4000 }),
        field: ([, lang = 'fr']) => `introduction-${lang}`,
      },
      { at: /^\/followUps/, say: rule(t('followUps'), 'most', { most: 600 }), field: 'followUps' },
      {
        at: /^\/recommendations\/(\d+)\/text\/?(fr|en)?/,
        say: rule(t('recommendations'), 'text', { least: 1, most: 600 }),
        field: ([, index, lang = 'fr']) => `recommendation-${index}-${lang}`,
      },
      { at: /^\/declared/, say: rule(t('declared'), 'figures'), field: 'declared-figures' },
    ],
    t('refused.other'),
  );
  return (
    <form className={desk.form} onSubmit={submit} noValidate aria-labelledby="write">
      <h2 id="write">{t('desk.write')}</h2>
      <ErrorSummary attempt={attempt} errors={refused} />
      {refused.length === 0 && <ProblemMessage error={save.error} />}
      {(['fr', 'en'] as const).map((lang) => (
        <TextArea
          key={lang}
          name={`introduction-${lang}`}
          label={t(`desk.introduction.${lang}`)}
          value={content.introduction[lang] ?? ''}
          onChange={({ target }) =>
            set({ introduction: said(content.introduction, lang, target.value) })
          }
        />
      ))}
      {draft.carried.length > 0 && (
        <fieldset id="followUps" className={desk.form}>
          <legend>{t('followUps')}</legend>
          {draft.carried.map(({ id, text }) => (
            <Select
              key={id}
              label={textIn(text, language)}
              placeholder={t('desk.notSaid')}
              options={states.map((state) => ({ value: state, label: t(`state.${state}`) }))}
              value={
                content.followUps.find(({ recommendation }) => recommendation === id)?.state ?? ''
              }
              onChange={({ target }) => follow(id, target.value)}
            />
          ))}
        </fieldset>
      )}
      <fieldset className={desk.form}>
        <legend>{t('recommendations')}</legend>
        {content.recommendations.map((one, index) => (
          <div key={one.id ?? index} className={css.row}>
            <Select
              label={t('desk.phase')}
              placeholder={false}
              options={phases.map((phase) => ({ value: phase, label: t(`phase.${phase}`) }))}
              value={one.phase}
              onChange={({ target }) =>
                recommend(index, { phase: target.value as Recommendation['phase'] })
              }
            />
            {(['fr', 'en'] as const).map((lang) => (
              <TextArea
                key={lang}
                rows={2}
                name={`recommendation-${index}-${lang}`}
                label={t(`desk.recommendation.${lang}`)}
                value={one.text[lang] ?? ''}
                onChange={({ target }) =>
                  recommend(index, { text: said(one.text, lang, target.value) })
                }
              />
            ))}
            <div>
              <Button
                size="small"
                variant="quiet"
                onClick={() =>
                  set({
                    recommendations: content.recommendations.filter((_, at) => at !== index),
                  })
                }
              >
                {t('desk.remove')}
              </Button>
            </div>
          </div>
        ))}
        <div>
          <Button
            onClick={() =>
              set({
                recommendations: [
                  ...content.recommendations,
                  { id: null, phase: 'before', text: {} },
                ],
              })
            }
          >
            {t('desk.addRecommendation')}
          </Button>
        </div>
      </fieldset>
      <QuotableWords
        all={draft.quotable}
        chosen={content.testimonials ?? []}
        onChange={(testimonials) => set({ testimonials })}
      />
      <DeclaredFields declared={content.declared} onChange={(declared) => set({ declared })} />
      <div className={desk.bar}>
        <Button type="submit" variant="primary" pending={save.isPending}>
          {t('desk.save')}
        </Button>
        <span role="status">{save.isSuccess && t('desk.saved')}</span>
      </div>
    </form>
  );
}
