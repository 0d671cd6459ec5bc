import type { Location, NavigateOptions, To } from 'react-router';
import { addressOf, locationOf, type History } from './history';
import { branchesOf, matchOf, type Match, type Route } from './routes';

type Action = 'POP' | 'PUSH' | 'REPLACE';

export type RouterState = Match & {
  location: Location;
  /** `loading` while the code of the next page is on its way; the present one stays on screen. */
  navigation: 'idle' | 'loading';
  /** False until the first page can be shown. */
  ready: boolean;
  /** Why the code of the page could not be loaded. */
  error: unknown;
  preventScrollReset: boolean;
};

/** Asks before a page is left: true holds the navigation back until `proceed` is called. */
export type Guard = (from: Location, to: Location, proceed: () => void) => boolean;

/**
 * Leads from address to address: finds the routes, loads the code of the page, and only then
 * changes the address and what is shown.
 */
export class Router {
  state: RouterState;
  /** Settles when the first page can be shown, or cannot be loaded. */
  readonly firstPage: Promise<void>;
  readonly guards = new Set<Guard>();

  private readonly branches;
  private readonly listeners = new Set<() => void>();
  private readonly stop: () => void;
  private readonly leaving = new Set<(from: Location) => void>();
  /** Counts navigations: one that loads longer than the next began is dropped. */
  private latest = 0;
  private index: number;
  /** Set while Back is undone or repeated by ourselves, so that its event is not a new wish. */
  private expected: 'undo' | 'repeat' | null = null;

  constructor(
    private readonly history: History,
    routes: Route[],
  ) {
    this.branches = branchesOf(routes);
    this.index = history.index;
    this.state = {
      location: history.location,
      chain: [],
      params: {},
      navigation: 'loading',
      ready: false,
      error: undefined,
      preventScrollReset: false,
    };
    this.stop = history.listen(() => void this.moved());
    this.firstPage = this.show(history.location, 'POP');
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Calls the listener just before the page at a location is replaced. */
  onLeave = (listener: (from: Location) => void) => {
    this.leaving.add(listener);
    return () => this.leaving.delete(listener);
  };

  navigate = async (to: To | number, options: NavigateOptions = {}): Promise<void> => {
    if (typeof to === 'number') return this.history.go(to);
    const here = this.state.location;
    const next = locationOf(to, here, options.state ?? null);
    const same = addressOf(next) === addressOf(here);
    const action = options.replace || same ? 'REPLACE' : 'PUSH';
    const leave = () => this.show(next, action, options.preventScrollReset);
    if (!this.held(next, () => void leave())) await leave();
  };

  dispose() {
    this.stop();
  }

  private held(next: Location, proceed: () => void): boolean {
    return [...this.guards].some((guard) => guard(this.state.location, next, proceed));
  }

  /** After Back or Forward: the address has changed, the page has not. */
  private async moved() {
    const by = this.history.index - this.index;
    const expected = this.expected;
    this.expected = null;
    if (expected === 'undo') return;
    const repeat = () => {
      this.expected = 'repeat';
      this.history.go(by);
    };
    if (expected === null && by !== 0 && this.held(this.history.location, repeat)) {
      this.expected = 'undo';
      this.history.go(-by);
      return;
    }
    this.index = this.history.index;
    await this.show(this.history.location, 'POP');
  }

  private async show(location: Location, action: Action, preventScrollReset = false) {
    const mine = ++this.latest;
    const match = matchOf(this.branches, location.pathname);
    const page = match.chain.at(-1);
    let error: unknown;
    if (page?.lazy && !page.Component) {
      this.set({ navigation: 'loading' });
      try {
        page.Component = (await page.lazy()).Component;
      } catch (failure) {
        error = failure;
      }
      if (mine !== this.latest) return;
    }
    if (this.state.ready) this.leaving.forEach((leave) => leave(this.state.location));
    if (action === 'PUSH') this.history.push(location);
    if (action === 'REPLACE') this.history.replace(location);
    this.index = this.history.index;
    this.set({ ...match, location, error, preventScrollReset, navigation: 'idle', ready: true });
  }

  private set(changes: Partial<RouterState>) {
    this.state = { ...this.state, ...changes };
    this.listeners.forEach((listener) => listener());
  }
}
