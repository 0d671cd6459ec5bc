import { afterAll, afterEach, beforeAll } from 'vitest';
import { speak } from '@/i18n/texts';
import { server } from './server';

// APP_CLOCK moves «now», as in the API's tests: nothing here may hold on one day only. This runs before each file, and
// files share a process: the clock is moved once.
const ahead = 1000 * Number(/^PT(-?\d+)S$/.exec(process.env.APP_CLOCK ?? '')?.[1] ?? 0);
const marked = globalThis as { clockMoved?: true };
if (ahead !== 0 && !marked.clockMoved) {
  marked.clockMoved = true;
  const Machine = Date;
  globalThis.Date = class extends Machine {
    constructor(...given: unknown[]) {
      if (given.length === 0) super(Machine.now() + ahead);
      else super(...(given as [number]));
    }
    static override now() {
      return Machine.now() + ahead;
    }
  } as DateConstructor;
}

beforeAll(async () => {
  server.listen({ onUnhandledRequest: 'error' });
  await speak('fr');
});

afterEach(() => server.resetHandlers());

afterAll(() => server.close());
