import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeAll } from 'vitest';

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

// Longer than any page needs on a machine with other work: it only ends a wait for what never comes.
configure({ asyncUtilTimeout: 30_000 });

beforeAll(() => {
  document.documentElement.lang = 'fr';
});

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  localStorage.clear();
});
