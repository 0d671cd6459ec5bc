import { ProblemError } from './problem';
import type { components } from './schema';
import { accessToken } from './session';

type UploadedImage = components['schemas']['UploadedImageResponse'];

type Sending = {
  /** Called with the progress from 0 to 1; `fetch` cannot report it. */
  onProgress: (part: number) => void;
  /** Keeps a second press or a lost answer from creating twice. */
  idempotencyKey?: string;
};

/** Sends a form with a file by POST. */
export async function sendForm<Created>(
  path: string,
  parts: Record<string, string | File>,
  { onProgress, idempotencyKey }: Sending,
): Promise<Created> {
  const token = await accessToken();
  const body = new FormData();
  for (const [name, part] of Object.entries(parts)) body.append(name, part);
  return new Promise((done, refuse) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${window.location.origin}${path}`);
    request.setRequestHeader('Accept-Language', document.documentElement.lang || 'fr');
    request.setRequestHeader('Accept', 'application/json');
    if (token) request.setRequestHeader('Authorization', `Bearer ${token}`);
    if (idempotencyKey) request.setRequestHeader('Idempotency-Key', idempotencyKey);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onerror = () => refuse(ProblemError.network());
    request.onload = () => {
      if (request.status === 200 || request.status === 201)
        return done(JSON.parse(request.responseText) as Created);
      const type = request.getResponseHeader('Content-Type') ?? '';
      const answer = new Response(request.responseText, {
        status: request.status,
        headers: { 'Content-Type': type },
      });
      void ProblemError.from(answer).then(refuse);
    };
    request.send(body);
  });
}

export function uploadImage(
  file: File,
  organisationId: string,
  onProgress: (part: number) => void,
): Promise<UploadedImage> {
  return sendForm('/api/v1/images', { organisationId, file }, { onProgress });
}
