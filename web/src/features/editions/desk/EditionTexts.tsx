import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { refusals } from '@/api/refusals';
import { useRules } from '@/api/useRules';
import { Button } from '@/ui/Button';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { TextArea } from '@/ui/TextArea';
import { TextField } from '@/ui/TextField';
import type { Edition } from '../api';
import { useChangeEdition, type EditionRequest } from './api';
import css from './Desk.module.css';
import { CallsForm } from './CallsForm';
import { Partners } from './Partners';
import { PressForm } from './PressForm';
import { RoomMinutesFields } from './RoomMinutesFields';
import { textParts } from './textParts';
import { said } from '@/lib/said';

const languages = ['fr', 'en'] as const;

/** The edition as it is, to write it anew. */
function requestOf(edition: Edition): EditionRequest {
  const { slug, period, organiser, about, legs, partners, tracks, rooms } = edition;
  return {
    slug,
    text: {
      defaultLanguage: edition.defaultLanguage,
      name: edition.name,
      theme: edition.theme,
      summary: edition.summary,
    },
    days: { first: period.firstDay, last: period.lastDay },
    organiserId: organiser.id,
    about,
    legs: legs.map(({ id }) => ({ eventId: id, create: null })),
    partners: partners.map(({ role, name, organisation, detail }) => ({
      role,
      organisationId: organisation?.id ?? null,
      name: organisation ? null : name,
      detail,
    })),
    tracks,
    rooms: rooms.map(({ id, legId, name, capacity }) => ({
      id,
      leg: legs.findIndex((leg) => leg.id === legId),
      name,
      capacity,
    })),
  };
}

export function EditionTexts({ edition }: { edition: Edition }) {
  const { t } = useTranslation('editionDesk');
  const save = useChangeEdition(edition.id);
  const [attempt, setAttempt] = useState(0);
  const [request, setRequest] = useState(() => requestOf(edition));
  const [names, setNames] = useState(
    () => new Map(edition.partners.map(({ organisation, name }) => [organisation?.id ?? '', name])),
  );
  const { text, about } = request;
  const write = (part: 'name' | 'theme' | 'summary', language: string, words: string) =>
    setRequest({ ...request, text: { ...text, [part]: said(text[part], language, words) } });
  const question = (index: number, part: 'question' | 'answer', language: string, words: string) =>
    setRequest({
      ...request,
      about: {
        ...about,
        questions: about.questions.map((one, at) =>
          at === index ? { ...one, [part]: said(one[part], language, words) } : one,
        ),
      },
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    save.mutate({ version: edition.version, request });
  };
  const rule = useRules();
  const refused = refusals(save.error, textParts(t, rule), t('refused.other'));
  return (
    <form className={css.form} noValidate onSubmit={submit} aria-label={t('texts.title')}>
      <ErrorSummary attempt={attempt} errors={refused} />
      {refused.length === 0 && <ProblemMessage error={save.error} />}
      {languages.map((language) => (
        <fieldset key={language} className={css.form}>
          <legend>{t(`texts.in.${language}`)}</legend>
          <div className={css.pair}>
            <TextField
              name={`name-${language}`}
              label={t('new.name')}
              value={text.name[language] ?? ''}
              onChange={({ target }) => write('name', language, target.value)}
            />
            <TextField
              name={`theme-${language}`}
              label={t('new.theme')}
              value={text.theme[language] ?? ''}
              onChange={({ target }) => write('theme', language, target.value)}
            />
          </div>
          <TextArea
            name={`summary-${language}`}
            label={t('texts.summary')}
            rows={3}
            value={text.summary[language] ?? ''}
            onChange={({ target }) => write('summary', language, target.value)}
          />
        </fieldset>
      ))}
      <TextField
        name="opens"
        type="date"
        label={t('texts.opens')}
        value={about.submissionsOpenOn ?? ''}
        onChange={({ target }) =>
          setRequest({ ...request, about: { ...about, submissionsOpenOn: target.value || null } })
        }
      />
      <RoomMinutesFields
        value={about.onlineRooms}
        onChange={(onlineRooms) => setRequest({ ...request, about: { ...about, onlineRooms } })}
      />
      <CallsForm
        calls={about.calls}
        onChange={(calls) => setRequest({ ...request, about: { ...about, calls } })}
      />
      <Partners
        partners={request.partners}
        nameOf={(id) => names.get(id) ?? ''}
        onAdd={({ id, name }) => {
          setNames(new Map(names).set(id, name));
          setRequest({
            ...request,
            partners: [
              ...request.partners,
              { role: 'partner', organisationId: id, name: null, detail: {} },
            ],
          });
        }}
        onChange={(partners) => setRequest({ ...request, partners })}
      />
      <fieldset id="questions" className={css.form}>
        <legend>{t('texts.questions')}</legend>
        {about.questions.map((one, index) => (
          <div key={index} className={css.form}>
            {languages.map((language) => (
              <div key={language} className={css.pair}>
                <TextField
                  label={t(`texts.question.${language}`)}
                  value={one.question[language] ?? ''}
                  onChange={({ target }) => question(index, 'question', language, target.value)}
                />
                <TextArea
                  label={t(`texts.answer.${language}`)}
                  rows={2}
                  value={one.answer[language] ?? ''}
                  onChange={({ target }) => question(index, 'answer', language, target.value)}
                />
              </div>
            ))}
            <div>
              <Button
                size="small"
                variant="quiet"
                onClick={() =>
                  setRequest({
                    ...request,
                    about: { ...about, questions: about.questions.filter((_, at) => at !== index) },
                  })
                }
              >
                {t('texts.remove')}
              </Button>
            </div>
          </div>
        ))}
        <div>
          <Button
            onClick={() =>
              setRequest({
                ...request,
                about: { ...about, questions: [...about.questions, { question: {}, answer: {} }] },
              })
            }
          >
            {t('texts.addQuestion')}
          </Button>
        </div>
      </fieldset>
      <PressForm
        press={about.press}
        onChange={(press) => setRequest({ ...request, about: { ...about, press } })}
      />
      <div className={css.bar}>
        <Button type="submit" variant="primary" pending={save.isPending}>
          {t('slot.save')}
        </Button>
        <span role="status">{save.isSuccess && t('texts.saved')}</span>
      </div>
    </form>
  );
}
