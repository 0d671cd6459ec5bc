import type { ProblemError } from '@/api/problem';
import { isLanguage } from '@/i18n/language';
import { formatMoment } from '@/lib/dates';
import { toWall, viewerZone } from '@/lib/wallTime';
import type { FieldProblem } from '@/ui/ErrorSummary';
import type { Tone } from '@/ui/StatusBadge';
import type {
  ModeSeats,
  Question,
  Registration,
  RegistrationRequest,
  RegistrationStatus,
  SeatMode,
} from './api';

type Words = (key: string, values?: Record<string, unknown>) => string;

export type Form = {
  name: string;
  email: string;
  mode: SeatMode | '';
  /** As typed; an organisation of the directory when `organisationId` is set. */
  organisation: string;
  organisationId: string;
  /** To the organiser's questions, by question. */
  answers: Record<string, string>;
  consent: boolean;
};

/** A person may register in this mode now, or join its waiting list. */
export const mayRegister = ({ state }: ModeSeats) => state === 'open' || state === 'waiting-list';

/** What is missing or wrong before it is sent. */
export function gapsOf(form: Form, questions: readonly Question[], t: Words): FieldProblem[] {
  const gaps: FieldProblem[] = [];
  const need = (field: keyof Form, wrong: boolean) => {
    if (wrong) gaps.push({ field, message: t(`registrations:gap.${field}`) });
  };
  need('name', !form.name.trim());
  need('email', !/^[^\s@]+@[^\s@]+$/.test(form.email.trim()));
  need('mode', !form.mode);
  for (const { key, required } of questions)
    if (required && !form.answers[key]?.trim())
      gaps.push({ field: `answer-${key}`, message: t('registrations:gap.answer') });
  need('consent', !form.consent);
  return gaps;
}

export function toRequest(form: Form, language: string): RegistrationRequest {
  const name = form.organisation.trim();
  return {
    name: form.name.trim(),
    email: form.email.trim(),
    mode: form.mode as SeatMode,
    organisation: form.organisationId
      ? { id: form.organisationId, name: null }
      : name
        ? { id: null, name }
        : null,
    answers: Object.fromEntries(
      Object.entries(form.answers).flatMap(([key, answer]) =>
        answer.trim() ? [[key, answer.trim()]] : [],
      ),
    ),
    language: isLanguage(language) ? language : 'fr',
    consent: form.consent,
  };
}

const fields: Record<string, keyof Form> = {
  name: 'name',
  email: 'email',
  mode: 'mode',
  organisation: 'organisation',
  consent: 'consent',
};

/** The API's objections beside their fields. */
export function objectionsOf(problem: ProblemError, t: Words): FieldProblem[] {
  return problem.violations.map(({ pointer }) => {
    const field = fields[pointer.split('/')[1] ?? ''];
    return field
      ? { field, message: t(`registrations:gap.${field}`) }
      : { message: t('registrations:gap.other') };
  });
}

export const tones: Record<RegistrationStatus, Tone> = {
  confirmed: 'good',
  waitlisted: 'info',
  offered: 'warn',
  expired: 'quiet',
  cancelled: 'quiet',
};

export const mayDo = ({ actions }: Registration, act: string) =>
  actions.some(({ name, allowed }) => name === act && allowed);

/** An instant as clocks show it in the event's zone. */
export function momentIn(instant: string, zone: string | null | undefined, language: string) {
  return formatMoment(toWall(new Date(instant), zone ?? viewerZone()), language);
}
