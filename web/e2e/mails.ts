import { expect, request } from '@playwright/test';

type Mail = { id: number; to: string[]; subject: string; text: string | null; html: string | null };

/** With ordinary spaces: French punctuation has no-break ones. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** The newest mail to this address whose subject or text matches; waits for it to arrive. */
export async function mailTo(address: string, words: RegExp): Promise<Mail> {
  const catcher = await request.newContext({ baseURL: process.env.MAIL_URL });
  let found: Mail | undefined;
  await expect
    .poll(
      async () => {
        const answer = await catcher.get(`/api/mails?to=${address}`);
        const mails = (await answer.json()) as Mail[];
        found = mails
          .filter(({ subject, text }) => words.test(plain(`${subject}\n${text}`)))
          .at(-1);
        return found?.subject ?? null;
      },
      { message: `a mail to ${address} about ${words}` },
    )
    .not.toBeNull();
  await catcher.dispose();
  return found as Mail;
}

/** The first address in a mail that matches. */
export function linkIn(mail: Mail, pattern: RegExp): string {
  const links = `${mail.text}\n${mail.html}`.match(/https?:\/\/[^\s"<>]+/g) ?? [];
  const link = links.find((one) => pattern.test(one));
  if (!link) throw new Error(`No link like ${pattern} in «${mail.subject}»`);
  return link.replaceAll('&amp;', '&');
}
