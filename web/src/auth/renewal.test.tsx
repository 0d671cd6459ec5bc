import { describe, expect, it, vi } from 'vitest';
import type * as Oidc from './oidc';

const signinSilent = vi.fn();

vi.mock('./oidc', async (original) => ({
  ...(await original<typeof Oidc>()),
  hasStoredSession: () => true,
  userManager: () =>
    Promise.resolve({
      getUser: () => Promise.resolve({ expires_in: 5, access_token: 'old' }),
      removeUser: () => Promise.resolve(),
      signinSilent,
    }),
}));

describe('a session that ends soon', () => {
  it('is renewed once, whoever asks at the same time: a refresh token is good once', async () => {
    await import('./AuthProvider');
    const { accessToken } = await import('@/api/session');
    signinSilent.mockResolvedValue({ access_token: 'new', expires_in: 300 });
    expect(await Promise.all([accessToken(), accessToken(), accessToken()])).toEqual([
      'new',
      'new',
      'new',
    ]);
    expect(signinSilent).toHaveBeenCalledTimes(1);
  });
});
