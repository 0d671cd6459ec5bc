import type { ProposalRequest } from './api';

type Word<Name extends 'kind' | 'level'> = NonNullable<ProposalRequest[Name]>;
type Terms = ProposalRequest['terms'];

/** Every word of a closed list once: a word that the contract adds does not compile until it stands here. */
const every = <Name extends string>(words: Record<Name, true>) => Object.keys(words) as Name[];

export const kinds = every<Word<'kind'>>({
  guide: true,
  article: true,
  replay: true,
  video: true,
  webinar: true,
  podcast: true,
  portrait: true,
  module: true,
  kit: true,
  template: true,
  'case-study': true,
  publication: true,
  report: true,
  study: true,
  tool: true,
  solution: true,
  platform: true,
  catalogue: true,
  project: true,
  community: true,
  'job-profile': true,
  'job-offer': true,
  other: true,
});

export const levels = every<Word<'level'>>({ beginner: true, intermediate: true, advanced: true });

export const accesses = every<Terms['access']>({ open: true, members: true, 'on-request': true });

export const licences = every<NonNullable<Terms['licence']>>({
  cc0: true,
  'cc-by': true,
  'cc-by-sa': true,
  'cc-by-nd': true,
  'cc-by-nc': true,
  'cc-by-nc-sa': true,
  'cc-by-nc-nd': true,
  'creative-commons': true,
  'open-licence': true,
  'open-source': true,
  'all-rights-reserved': true,
});

export const themes = every<NonNullable<ProposalRequest['themes']>[number]>({
  data: true,
  skills: true,
  inclusion: true,
  commons: true,
  governance: true,
  funding: true,
  sobriety: true,
  accessibility: true,
  health: true,
  education: true,
  democracy: true,
  culture: true,
  work: true,
  mobility: true,
  privacy: true,
  ai: true,
  'open-source': true,
  cooperation: true,
});
