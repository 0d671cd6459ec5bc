import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { firstAnswer } from '@/api/firstAnswer';
import { App } from '@/app/App';
import { firstPage, textsReady } from '@/app/router';
import '@/styles/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// What the server wrote stays on screen until the first page is whole.
void Promise.all([textsReady, firstPage, firstAnswer()]).then(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);

// A little later, so that it does not slow down what one is reading.
if (import.meta.env.PROD && 'serviceWorker' in navigator)
  window.addEventListener('load', () =>
    setTimeout(
      () => navigator.serviceWorker.register('/schedule-worker.js').catch(() => null),
      3000,
    ),
  );
