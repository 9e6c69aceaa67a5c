import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { WordsProvider } from '../i18n/words.tsx';
import { keepClient } from '../lib/keep-client.ts';
import { rememberedLanguage } from '../lib/language.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Routes } from './Routes.tsx';
import './tokens.css';
import './base.css';

document.documentElement.lang = rememberedLanguage();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');
createRoot(root).render(
  <StrictMode>
    <WordsProvider>
      <ErrorBoundary>
        <Routes />
      </ErrorBoundary>
    </WordsProvider>
  </StrictMode>,
);
// The page first: what it needs is not to share the line with what later visits need.
window.addEventListener('load', keepClient);
