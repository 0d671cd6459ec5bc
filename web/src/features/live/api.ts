import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, dataOf } from '@/api/client';
import type { components } from '@/api/schema';
import { deviceOf } from './device';

type Schemas = components['schemas'];
export type Hall = Schemas['HallResponse'];
export type HallQuestion = Schemas['HallQuestion'];
export type HallPoll = Schemas['HallPoll'];
type QuestionDecision = Schemas['HallQuestionDecisionRequest'];
type PollAct = Schemas['HallPollAct'];

const POLLING = 5_000;
const AGAIN = 60_000;
const hallKey = (event: string) => ['hall', event] as const;
const deskKey = (event: string) => ['hall', event, 'desk'] as const;

/**
 * The hall of a session, told by server-sent events. Each one has the whole state, so that nothing is lost by a broken
 * connection; while there is none, the state is asked for every few seconds.
 */
export function useHall(event: string) {
  const client = useQueryClient();
  const [told, setTold] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (typeof EventSource === 'undefined') return;
    const source = new EventSource(`/api/v1/events/${event}/hall/stream`);
    let again: ReturnType<typeof setTimeout> | undefined;
    source.onmessage = ({ data }: MessageEvent<string>) => {
      setTold(true);
      const now = JSON.parse(data) as Hall;
      client.setQueryData<Hall>(hallKey(event), (old) =>
        old && old.revision > now.revision ? old : now,
      );
    };
    source.onerror = () => {
      setTold(false);
      // refused, not only broken: the browser does not try again by itself
      if (source.readyState === EventSource.CLOSED && !again)
        again = setTimeout(() => setAttempt(attempt + 1), AGAIN);
    };
    return () => {
      clearTimeout(again);
      source.close();
    };
  }, [client, event, attempt]);
  return useQuery({
    queryKey: hallKey(event),
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/events/{id}/hall', {
          params: { path: { id: event } },
          cache: 'no-store',
          signal,
        }),
      ),
    refetchInterval: told ? false : POLLING,
  });
}

export function useAsk(event: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ text, author }: { text: string; author: string | null }) =>
      dataOf(
        api.POST('/api/v1/events/{id}/hall/questions', {
          params: { path: { id: event } },
          body: { text, author, device: deviceOf() },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: hallKey(event) }),
  });
}

export function useVote(event: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      dataOf(
        api.POST('/api/v1/hall-questions/{id}/vote', {
          params: { path: { id } },
          body: { device: deviceOf() },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: hallKey(event) }),
  });
}

export function useBallot(event: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, choice }: { id: string; choice: number }) =>
      dataOf(
        api.POST('/api/v1/hall-polls/{id}/vote', {
          params: { path: { id } },
          body: { choice, device: deviceOf() },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: hallKey(event) }),
  });
}

const header = (key: string | null) => (key ? { 'Moderator-Key': key } : {});

/** Everything in a hall, for who moderates it. */
export function useHallDesk(event: string, key: string | null) {
  return useQuery({
    queryKey: deskKey(event),
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/events/{id}/hall/desk', {
          params: { path: { id: event }, header: header(key) },
          cache: 'no-store',
          signal,
        }),
      ),
    refetchInterval: 3_000,
  });
}

export type HallAct =
  | { act: 'set'; open: boolean; reviewed: boolean }
  | { act: 'question'; id: string; decision: QuestionDecision }
  | { act: 'poll'; id: string; decision: PollAct }
  | { act: 'add'; question: string; choices: string[] };

function send(event: string, key: string | null, input: HallAct): Promise<Hall> {
  const path = { id: 'id' in input ? input.id : event };
  const params = { path, header: header(key) };
  switch (input.act) {
    case 'set':
      return dataOf(
        api.POST('/api/v1/events/{id}/hall', {
          params,
          body: { open: input.open, reviewed: input.reviewed },
        }),
      );
    case 'question':
      return dataOf(
        api.POST('/api/v1/hall-questions/{id}/decide', { params, body: input.decision }),
      );
    case 'poll':
      return dataOf(
        api.POST('/api/v1/hall-polls/{id}/decide', { params, body: { act: input.decision } }),
      );
    case 'add':
      return dataOf(
        api.POST('/api/v1/events/{id}/hall/polls', {
          params,
          body: { question: input.question, choices: input.choices },
        }),
      );
  }
}

export function useHallAct(event: string, key: string | null) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: HallAct) => send(event, key, input),
    onSuccess: (hall) => {
      client.setQueryData(deskKey(event), hall);
      return client.invalidateQueries({ queryKey: hallKey(event), exact: true });
    },
  });
}

/** A link for a moderator without an account; earlier ones end. */
export function useModeratorKey(event: string) {
  return useMutation({
    mutationFn: () =>
      dataOf(api.POST('/api/v1/events/{id}/hall/key', { params: { path: { id: event } } })),
  });
}
