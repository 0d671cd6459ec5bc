import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '@/app/App';
import { textsReady } from '@/app/router';
import '@/styles/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

void textsReady.then(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
