import { useCallback, useEffect, useRef, useState } from 'react';
import { api, dataOf } from '@/api/client';
import { isProblem } from '@/api/problem';
import { answered, isWaiting, keep, newEntry, read, toSend, type Kept } from './door';

const EVERY_MS = 5000;

/** The door of an event on this device: what was recorded, and sending it whenever there is a network. */
export function useDoor(eventId: string) {
  const [entries, setEntries] = useState<Kept[]>(() => read(eventId));
  const [present, setPresent] = useState<number | null>(null);
  const [offline, setOffline] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const latest = useRef(entries);
  const sending = useRef(false);

  const store = useCallback(
    (next: Kept[]) => {
      latest.current = next;
      keep(eventId, next);
      setEntries(next);
    },
    [eventId],
  );

  const send = useCallback(
    async (always = false) => {
      const waiting = toSend(latest.current);
      if (sending.current || (waiting.length === 0 && !always)) return;
      sending.current = true;
      try {
        const answer = await dataOf(
          api.POST('/api/v1/check-ins', {
            body: { eventId, sentAt: new Date().toISOString(), entries: waiting },
          }),
        );
        store(answered(latest.current, answer.results));
        setPresent(answer.present);
        setOffline(false);
        setRefusal(null);
      } catch (error) {
        // Entries stay in the queue, whatever the reason is.
        if (isProblem(error, 'network')) setOffline(true);
        else setRefusal(error);
      } finally {
        sending.current = false;
      }
    },
    [eventId, store],
  );

  useEffect(() => {
    void send(true);
    const again = () => void send();
    const timer = setInterval(again, EVERY_MS);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [send]);

  const record = (what: Parameters<typeof newEntry>[0]) => {
    store([newEntry(what), ...latest.current]);
    void send();
  };
  return { entries, present, offline, refusal, waiting: entries.filter(isWaiting).length, record };
}
