/** The name of this device in votes: random, kept here, another one for the server in every session. */
export function deviceOf(): string {
  const kept = read('soga:device');
  if (kept) return kept;
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  const name = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
  write('soga:device', name);
  return name;
}

const votesKey = (event: string) => `soga:votes:${event}`;

/** What this device has voted for in a session: questions, and polls with the choice. */
export function votesIn(event: string): Record<string, number> {
  try {
    return JSON.parse(read(votesKey(event)) ?? '{}') as Record<string, number>;
  } catch {
    return {};
  }
}

export function keepVote(event: string, id: string, choice = 0): Record<string, number> {
  const votes = { ...votesIn(event), [id]: choice };
  write(votesKey(event), JSON.stringify(votes));
  return votes;
}

// a browser that keeps nothing votes all the same, under a new name each time
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // full, or forbidden
  }
}
