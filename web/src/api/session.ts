type Session = {
  /** A valid access token, renewed when need be; null for a visitor. */
  accessToken: () => Promise<string | null>;
  /** Called when the API does not accept the token any more. */
  refused: () => void;
};

const visitor: Session = { accessToken: () => Promise.resolve(null), refused: () => undefined };
let current = visitor;

/** Called by auth: sets where the API client gets its token. */
export function setSession(session: Session): void {
  current = session;
}

export function accessToken(): Promise<string | null> {
  return current.accessToken();
}

export function sessionRefused(): void {
  current.refused();
}
