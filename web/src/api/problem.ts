import type { components } from './schema';

/** One fault of a request; the pointer is a JSON Pointer into it. */
type Violation = components['schemas']['Violation'];
type RefusalReason = components['schemas']['RefusalReason'];

type ProblemFacts = {
  status: number;
  type: string;
  title: string;
  detail?: string | undefined;
  violations?: Violation[] | undefined;
  reason?: RefusalReason | undefined;
  retryAfterSeconds?: number | undefined;
};

/**
 * A refusal or failure of the API (RFC 9457), or a network error with status 0 and type "network".
 */
export class ProblemError extends Error {
  readonly status: number;
  /** The last segment of the problem's type: "invalid-request" for /problems/invalid-request. */
  readonly type: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly violations: Violation[];
  /** The machine-readable reason, for which the interface has a text. */
  readonly reason: RefusalReason | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(facts: ProblemFacts) {
    super(facts.detail ?? facts.title);
    this.name = 'ProblemError';
    this.status = facts.status;
    this.type = facts.type;
    this.title = facts.title;
    this.detail = facts.detail;
    this.violations = facts.violations ?? [];
    this.reason = facts.reason;
    this.retryAfterSeconds = facts.retryAfterSeconds;
  }

  static network(): ProblemError {
    return new ProblemError({ status: 0, type: 'network', title: 'Network' });
  }

  /** Reads a response that is not a success, whatever its body is. */
  static async from(response: Response): Promise<ProblemError> {
    const isProblem = response.headers.get('Content-Type')?.includes('json') ?? false;
    const body: unknown = isProblem ? await response.json().catch(() => null) : null;
    const problem = (body ?? {}) as Partial<ProblemFacts>;
    const retryAfter = Number(response.headers.get('Retry-After') ?? NaN);
    return new ProblemError({
      status: response.status,
      type: problem.type?.split('/').at(-1) ?? typeOf(response.status),
      title: problem.title ?? `${response.status}`,
      detail: problem.detail,
      violations: problem.violations,
      reason: problem.reason,
      retryAfterSeconds: Number.isNaN(retryAfter) ? undefined : retryAfter,
    });
  }
}

/** What a server in front of the API means when it answers in its place: nobody reads «503». */
function typeOf(status: number): string {
  if (status === 404) return 'not-found';
  return status > 501 && status < 505 ? 'unavailable' : 'internal';
}

/** Whether an error is this problem of the API: isProblem(error, 'not-found'). */
export function isProblem(error: unknown, ...types: string[]): error is ProblemError {
  return error instanceof ProblemError && (types.length === 0 || types.includes(error.type));
}

/**
 * The form field of a pointer: "/schedule/start" is "schedule.start", as react-hook-form names it.
 */
export function fieldOf(pointer: string): string {
  return pointer
    .replace(/^\//, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}
