import { useEffect, useRef, useState } from 'react';

/**
 * The time, updated at every step of this many milliseconds; `onOver` is called once at the end.
 */
export function useNow(step: number, until: string, onOver: () => void): Date {
  const [now, setNow] = useState(() => new Date());
  const over = useRef(onOver);
  useEffect(() => {
    over.current = onOver;
  });
  useEffect(() => {
    const end = new Date(until).getTime();
    const timer = setInterval(() => {
      const moment = new Date();
      setNow(moment);
      if (moment.getTime() < end) return;
      clearInterval(timer);
      over.current();
    }, step);
    return () => clearInterval(timer);
  }, [step, until]);
  return now;
}
