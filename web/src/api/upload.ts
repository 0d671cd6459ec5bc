import { ProblemError } from './problem';
import type { components } from './schema';
import { accessToken } from './session';

export type UploadedImage = components['schemas']['UploadedImageResponse'];

/** Sends a picture and tells how far it is, from 0 to 1; `fetch` cannot tell that. */
export async function uploadImage(
  file: File,
  organisationId: string,
  onProgress: (part: number) => void,
): Promise<UploadedImage> {
  const token = await accessToken();
  const body = new FormData();
  body.append('organisationId', organisationId);
  body.append('file', file);
  return new Promise((done, refuse) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${window.location.origin}/api/v1/images`);
    request.setRequestHeader('Accept-Language', document.documentElement.lang || 'fr');
    request.setRequestHeader('Accept', 'application/json');
    if (token) request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onerror = () => refuse(ProblemError.network());
    request.onload = () => {
      if (request.status === 201) return done(JSON.parse(request.responseText) as UploadedImage);
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
