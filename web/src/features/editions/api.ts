import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '@/api/client';
import type { components } from '@/api/schema';
import { useLanguage } from '@/i18n/useLanguage';

type Schemas = components['schemas'];
export type EditionSummary = Schemas['EditionSummary'];
export type Edition = Schemas['EditionResponse'];
export type Programme = Schemas['ProgrammeResponse'];
export type Slot = Schemas['SlotResponse'];
export type Leg = Schemas['EditionLeg'];
export type Track = Schemas['ProgrammeTrack'];
export type Room = Schemas['ProgrammeRoom'];
export type Output = Schemas['SessionOutput'];
export type Figure = Schemas['DeclaredFigure'];

/** All editions, the latest first. */
export function useEditions() {
  return useQuery({
    queryKey: ['editions', 'list', useLanguage()],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/editions', { signal })),
  });
}

export function useEdition(slug: string) {
  return useQuery({
    queryKey: ['editions', 'one', slug, useLanguage()],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/editions/{id}', { params: { path: { id: slug } }, signal })),
  });
}

export function useProgramme(slug: string) {
  return useQuery({
    queryKey: ['editions', 'programme', slug, useLanguage()],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/editions/{slug}/programme', { params: { path: { slug } }, signal })),
  });
}

/** What came out of a session, by the id of its event. */
export function useSessionOutputs(id: string) {
  return useQuery({
    queryKey: ['editions', 'outputs', id],
    // A form begins with what is there now.
    staleTime: 0,
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/session-outputs/{id}', { params: { path: { id } }, signal })),
  });
}

/** The published figures of every edition. */
export function useFigures() {
  return useQuery({
    queryKey: ['editions', 'figures'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/bilan', { signal })),
  });
}
