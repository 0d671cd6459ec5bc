import type { ProblemError } from '@/api/problem';
import type { FieldProblem } from '@/ui/ErrorSummary';
import type { ResourceResponse } from '../model';
import type { ProposalRequest } from './api';

type Words = (key: string, values?: Record<string, unknown>) => string;

export type Form = {
  organisation: string;
  kind: string;
  /** Language of title and summary. */
  language: string;
  title: string;
  summary: string;
  url: string;
  access: string;
  licence: string;
  theme: string[];
  spoken: string;
  level: string;
  releasedOn: string;
  /** Last day of a job offer. */
  until: string;
};

/** A public resource as its organisation would propose it. */
export function contentOf(resource: ResourceResponse): ProposalRequest {
  const { licence, access, accessNote, url, transcriptUrl } = resource.terms;
  const { releasedOn, expiresAt } = resource.time;
  return {
    organisationId: resource.organisation.id,
    resourceId: resource.id,
    kind: resource.kind,
    defaultLanguage: resource.defaultLanguage,
    title: resource.title,
    summary: resource.summary,
    themes: resource.themes,
    languages: resource.languages,
    level: resource.level ?? null,
    terms: {
      licence: licence ?? null,
      access: access ?? 'open',
      accessNote,
      url: url ?? '',
      transcriptUrl: transcriptUrl ?? null,
    },
    time: { releasedOn: releasedOn ?? null, expiresAt: expiresAt ?? null },
    makerIds: resource.makers.map(({ id }) => id),
  };
}

/** An empty form, or what was said before: in an earlier proposal, or of the public resource. */
export function beginWith(said: ProposalRequest | undefined, language: string): Form {
  const own = said?.defaultLanguage ?? language;
  return {
    organisation: said?.organisationId ?? '',
    kind: said?.kind ?? '',
    language: own,
    title: said?.title[own] ?? '',
    summary: said?.summary[own] ?? '',
    url: said?.terms.url ?? '',
    access: said?.terms.access ?? 'open',
    licence: said?.terms.licence ?? '',
    theme: said?.themes ?? [],
    spoken: said?.languages?.[0] ?? '',
    level: said?.level ?? '',
    releasedOn: said?.time?.releasedOn ?? '',
    until: said?.time?.expiresAt?.slice(0, 10) ?? '',
  };
}

const isWeb = (url: string) => {
  try {
    return /^https?:$/.test(new URL(url.trim()).protocol);
  } catch {
    return false;
  }
};

/** What is missing or wrong before it is sent. */
export function gapsOf(form: Form, t: Words): FieldProblem[] {
  const gaps: FieldProblem[] = [];
  const need = (field: keyof Form, wrong: boolean) => {
    if (wrong) gaps.push({ field, message: t(`contribute:gap.${field}`) });
  };
  need('organisation', !form.organisation);
  need('kind', !form.kind);
  need('title', !form.title.trim());
  need('summary', !form.summary.trim());
  need('url', !isWeb(form.url));
  need('until', form.kind === 'job-offer' && !form.until);
  return gaps;
}

/** What is sent. What the form does not show is kept, such as texts in other languages. */
export function toRequest(form: Form, said: ProposalRequest | undefined): ProposalRequest {
  const others = said?.languages?.slice(1).filter((one) => one !== form.spoken) ?? [];
  return {
    organisationId: form.organisation,
    resourceId: said?.resourceId ?? null,
    kind: form.kind as ProposalRequest['kind'],
    defaultLanguage: form.language,
    title: { ...said?.title, [form.language]: form.title.trim() },
    summary: { ...said?.summary, [form.language]: form.summary.trim() },
    themes: form.theme as NonNullable<ProposalRequest['themes']>,
    languages: form.spoken ? [form.spoken, ...others] : [],
    level: (form.level || null) as ProposalRequest['level'],
    terms: {
      licence: (form.licence || null) as ProposalRequest['terms']['licence'],
      access: form.access as ProposalRequest['terms']['access'],
      accessNote: said?.terms.accessNote ?? null,
      url: form.url.trim(),
      transcriptUrl: said?.terms.transcriptUrl ?? null,
    },
    time: {
      releasedOn: form.releasedOn || null,
      expiresAt: form.kind === 'job-offer' && form.until ? endOf(form.until) : null,
    },
    makerIds: said?.makerIds ?? null,
  };
}

/** The end of a day where the reader is. */
function endOf(day: string): string {
  return new Date(`${day}T23:59:59`).toISOString();
}

const fields: Record<string, keyof Form> = {
  organisationId: 'organisation',
  kind: 'kind',
  defaultLanguage: 'language',
  title: 'title',
  summary: 'summary',
  languages: 'spoken',
  level: 'level',
};

/** The API's objections beside their fields. */
export function objectionsOf(problem: ProblemError, t: Words): FieldProblem[] {
  return problem.violations.map(({ pointer }) => {
    const [, first = '', second = ''] = pointer.split('/');
    const field: keyof Form | undefined =
      first === 'terms'
        ? 'url'
        : first === 'time'
          ? second === 'expiresAt'
            ? 'until'
            : 'releasedOn'
          : fields[first];
    return field
      ? { field, message: t(`contribute:gap.${field}`) }
      : { message: t('contribute:gap.other') };
  });
}
