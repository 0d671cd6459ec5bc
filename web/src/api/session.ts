type Session = {
  /** A valid access token, renewed when need be; null for a visitor. */
  accessToken: () => Promise<string | null>;
  /** Called when the API does not accept the token any more. */
  refused: () => void;
  /** Sends the person to prove once more who he or she is, and back to this page. */
  signInAgain: () => Promise<void>;
};

const visitor: Session = {
  accessToken: () => Promise.resolve(null),
  refused: () => undefined,
  signInAgain: () => Promise.resolve(),
};
let current = visitor;

/** Called by auth: sets where the API client gets its token. */
export function setSession(session: Session): void {
  current = session;
}

export function accessToken(): Promise<string | null> {
  return current.accessToken();
}

/** Leaves this page for the sign-in page, although there is a session. */
export function signInAgain(): Promise<void> {
  return current.signInAgain();
}

export function sessionRefused(): void {
  current.refused();
}
