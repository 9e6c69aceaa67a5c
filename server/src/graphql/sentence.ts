import type { Sentence as SentenceShape } from '../kernel/result.ts';
import { builder } from './builder.ts';

export const Sentence = builder.objectRef<SentenceShape>('Sentence').implement({
  description: 'The same sentence in both interface languages.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'In Indonesian.' }),
    en: t.exposeString('en', { description: 'In English.' }),
  }),
});
