import { graphql } from '../../graphql/generated/gql.ts';
import type { BriefingDeckQuery } from '../../graphql/generated/graphql.ts';

/** A slide with all that stands on it. */
export const SLIDE_SHOWN = graphql(`
  fragment SlideShown on BriefingSlide {
    id
    position
    section
    kind
    title
    sentence { id en }
    dataSentence { id en }
    isEdited
    body
    notes
    view
    listsFollowUps
    question {
      indicator by regencies sectors nationalities permitKinds categories statuses agencies from to
      asOf step measure breaks display
    }
    indicatorName { id en }
    figures { label { id en } unit { id en } cell { ...SlideCell } }
    table {
      heads { id en }
      columns { key label { id en } }
      rows {
        keys { dimension value }
        labels { id en }
        cells { ...SlideCell }
        class
      }
      total { ...SlideCell }
      unplaced { ...SlideCell }
    }
    series { label { id en } points { period label { id en } cell { ...SlideCell } } }
    classes { from to text { id en } }
    followUps { id text owner { id en } dueOn status overdue slide }
    advice { id en }
    definition { id en }
    unit { id en }
    asOf
    knownAt
    sources { agency agencyName { id en } source extractedOn }
    coverage { expected reported text { id en } }
    frozen { at untold { id en } changes { ...ChangeShown } }
    picture { id path alternative erased }
  }
`);

export const SLIDE_CELL = graphql(`
  fragment SlideCell on BriefingCell { value absence text { id en } }
`);

export const CHANGE_SHOWN = graphql(`
  fragment ChangeShown on BriefingChange {
    labels { id en }
    causes
    was { ...SlideCell }
    now { ...SlideCell }
    change { ...SlideCell }
    real { ...SlideCell }
    late { ...SlideCell }
    corrected { ...SlideCell }
  }
`);

/** All of a briefing in one question: nothing is asked for when the next slide comes. */
export const DECK = graphql(`
  query BriefingDeck($id: ID!) {
    briefing(id: $id) {
      id
      title
      status
      version
      classification
      marking { id en }
      template
      meetingOn
      meetingPlace
      regencyCodes
      areaName { id en }
      agenda
      ownBriefing
      owner { id code name nameEn }
      agencies { attended agency { id code name nameEn } }
      asOf
      heldAt
      slides { ...SlideShown }
      followUps {
        id text owner { id en } dueOn status overdue slide own briefing slidePosition
      }
    }
  }
`);

/** A briefing with its slides, as a meeting sees it. */
export type Deck = NonNullable<BriefingDeckQuery['briefing']>;
