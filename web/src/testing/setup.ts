import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { startI18n } from '@/i18n';
import { server } from './server';

// jsdom lays nothing out and shows no modal; what a component needs of it is the open state.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
};
Element.prototype.scrollIntoView ??= () => undefined;
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

// APP_CLOCK moves «now», as in the API's tests: nothing here may hold on one day only.
const ahead = 1000 * Number(/^PT(-?\d+)S$/.exec(process.env.APP_CLOCK ?? '')?.[1] ?? 0);
if (ahead !== 0) {
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

// A busy machine is slow to fetch the lazy parts of a page.
configure({ asyncUtilTimeout: 4000 });

beforeAll(async () => {
  server.listen({ onUnhandledRequest: 'error' });
  await startI18n('fr');
});

afterEach(() => {
  cleanup();
  server.resetHandlers();
  sessionStorage.clear();
  localStorage.clear();
});

afterAll(() => server.close());
