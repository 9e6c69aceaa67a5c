import type { AddSlideInput } from './generated/graphql.ts';

/** What is put on a slide: a question, and the view of the screen that it was asked from. */
export type NewSlide = Pick<AddSlideInput, 'kind' | 'view' | 'analysis' | 'analysisVersion'> & {
  figures: NonNullable<AddSlideInput['figures']>;
};
