type Session = {
  /** A valid access token, renewed when need be; null for a visitor. */
  accessToken: () => Promise<string | null>;
  /** The API no longer accepts the token. */
  refused: () => void;
};

const visitor: Session = { accessToken: () => Promise.resolve(null), refused: () => undefined };
let current = visitor;

/** Set by auth: from whom the API client takes its token. */
export function setSession(session: Session): void {
  current = session;
}

export function accessToken(): Promise<string | null> {
  return current.accessToken();
}

export function sessionRefused(): void {
  current.refused();
}
