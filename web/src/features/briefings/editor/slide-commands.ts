import { graphql } from '../../../graphql/generated/gql.ts';

export const ADD_SLIDE = graphql(`
  mutation AddSlide($input: AddSlideInput!) {
    addSlide(input: $input) { ...BriefingOutcome }
  }
`);
export const CHANGE_SLIDE = graphql(`
  mutation ChangeSlide($input: ChangeSlideInput!) {
    changeSlide(input: $input) { ...BriefingOutcome }
  }
`);
export const DESCRIBE_PICTURE = graphql(`
  mutation DescribePicture($input: DescribeBriefingPictureInput!) {
    describeBriefingPicture(input: $input) { ...BriefingOutcome }
  }
`);
export const ERASE_PICTURE = graphql(`
  mutation ErasePicture($briefing: ID!, $version: Int!, $picture: ID!) {
    eraseBriefingPicture(briefing: $briefing, version: $version, picture: $picture) {
      ...BriefingOutcome
    }
  }
`);
export const TAKE_NEWER = graphql(`
  mutation TakeNewerAnalysis($briefing: ID!, $version: Int!, $slide: ID!) {
    takeNewerAnalysis(briefing: $briefing, version: $version, slide: $slide) {
      ...BriefingOutcome
    }
  }
`);
export const MOVE_SLIDE = graphql(`
  mutation MoveSlide(
    $briefing: ID!, $version: Int!, $slide: ID!, $to: Int!, $wholeSection: Boolean
  ) {
    moveSlide(
      briefing: $briefing, version: $version, slide: $slide, to: $to, wholeSection: $wholeSection
    ) { ...BriefingOutcome }
  }
`);
export const REMOVE_SLIDE = graphql(`
  mutation RemoveSlide($briefing: ID!, $version: Int!, $slide: ID!) {
    removeSlide(briefing: $briefing, version: $version, slide: $slide) { ...BriefingOutcome }
  }
`);
export const RESTORE_SLIDES = graphql(`
  mutation RestoreSlides($briefing: ID!, $version: Int!, $to: Int!) {
    restoreSlides(briefing: $briefing, version: $version, to: $to) { ...BriefingOutcome }
  }
`);
export const FREEZE_SLIDE = graphql(`
  mutation FreezeSlide($briefing: ID!, $version: Int!, $slide: ID!, $frozen: Boolean!) {
    freezeSlide(briefing: $briefing, version: $version, slide: $slide, frozen: $frozen) {
      ...BriefingOutcome
    }
  }
`);
