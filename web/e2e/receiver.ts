import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Message = { id: string; signed: string; signature: string; body: string };

/** A partner's server on this machine: keeps what is posted to it, and answers as it is told. */
export async function receiver() {
  const messages: Message[] = [];
  const answer = { status: 204 };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const head = (name: string) => String(request.headers[name]);
      const body = Buffer.concat(parts).toString();
      const id = head('webhook-id');
      const signed = `${id}.${head('webhook-timestamp')}.${body}`;
      messages.push({ id, signed, signature: head('webhook-signature'), body });
      response.writeHead(answer.status).end();
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/soga`,
    messages,
    /** What it answers from now on. */
    answers: (status: number) => (answer.status = status),
    close: () => new Promise((closed) => server.close(closed)),
  };
}

/** The signature of a message with this secret, after Standard Webhooks. */
export function signatureOf({ signed }: Message, secret: string): string {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
}
