/** Puts a slide on a briefing and takes it back. */
import type { Client } from 'urql';
import { graphql } from './generated/gql.ts';
import type { BriefingChoiceFragment, TakenOrNotFragment } from './generated/graphql.ts';
import type { NewSlide } from './new-slide.ts';

const CHOICES = graphql(`
  query BriefingsToAddTo {
    briefings(statuses: [DRAFT, READY], first: 50) { nodes { ...BriefingChoice } }
  }
  fragment BriefingChoice on Briefing { id title meetingOn ownBriefing workedOnAt }
`);
const CREATE = graphql(`
  mutation CreateBriefingToAddTo($input: CreateBriefingInput!) {
    createBriefing(input: $input) { ...TakenOrNot }
  }
  fragment TakenOrNot on BriefingResult {
    __typename
    ... on BriefingTaken { slide briefing { id title version slideCount } }
    ... on BriefingProblem { sentence { id en } }
  }
`);
const ADD = graphql(`
  mutation AddToBriefing($input: AddSlideInput!) { addSlide(input: $input) { ...TakenOrNot } }
`);
const REMOVE = graphql(`
  mutation TakeBackFromBriefing($briefing: ID!, $version: Int!, $slide: ID!) {
    removeSlide(briefing: $briefing, version: $version, slide: $slide) { ...TakenOrNot }
  }
`);
const PUT_AWAY = graphql(`
  mutation PutBriefingAway($briefing: ID!, $version: Int!) {
    setBriefingStatus(briefing: $briefing, version: $version, status: ARCHIVED) { ...TakenOrNot }
  }
`);
/** The lists and pages that these change, also where they were empty. */
const OF_BRIEFINGS = { additionalTypenames: ['Briefing'] };

/** A briefing that a slide can be put on. */
export type Choice = Pick<BriefingChoiceFragment, 'id' | 'title' | 'meetingOn'>;

/** A slide that was put on a briefing. */
export interface Sent {
  briefing: string;
  title: string;
  version: number;
  slide: string;
  /** Which slide it is, counted from one. */
  place: number;
  /** Whether the briefing was made for it. */
  isNew: boolean;
}

/** Why it was not done: what the hub says, or null where it did not answer. */
export class NotDone extends Error {
  readonly sentence: { id: string; en: string } | null;
  constructor(sentence: { id: string; en: string } | null) {
    super(sentence?.en ?? 'no answer');
    this.sentence = sentence;
  }
}

type Taken = Extract<TakenOrNotFragment, { __typename: 'BriefingTaken' }>;

/** @throws NotDone */
function takenIn(
  outcome: TakenOrNotFragment | null | undefined,
  error: { graphQLErrors: readonly { message: string }[] } | undefined,
): Taken {
  const [refusal] = error?.graphQLErrors ?? [];
  if (!outcome) throw new NotDone(refusal ? { id: refusal.message, en: refusal.message } : null);
  if (outcome.__typename === 'BriefingProblem') throw new NotDone(outcome.sentence);
  return outcome;
}

const later = (one: BriefingChoiceFragment, other: BriefingChoiceFragment): number =>
  (other.workedOnAt ?? '').localeCompare(one.workedOnAt ?? '');

/**
 * The own agency's briefings that can be changed, those that one was at work on first, the last before the others.
 * @throws NotDone
 */
export async function choicesFor(client: Client): Promise<BriefingChoiceFragment[]> {
  const { data } = await client
    .query(CHOICES, {}, { ...OF_BRIEFINGS, requestPolicy: 'network-only' })
    .toPromise();
  if (!data) throw new NotDone(null);
  return data.briefings.nodes.filter(({ ownBriefing }) => ownBriefing).sort(later);
}

interface Titles {
  slide: string;
  /** Of the briefing that is made where there is none. */
  briefing: string;
}

/**
 * Puts a slide at the end of a briefing.
 * @param choice where null, a new one is made
 * @throws NotDone
 */
export async function sendTo(
  client: Client,
  choice: Choice | null,
  slide: NewSlide,
  titles: Titles,
): Promise<Sent> {
  let id = choice?.id;
  if (!id) {
    const input = {
      template: 'EMPTY' as const,
      title: titles.briefing,
      classification: 'LIMITED' as const,
      agencies: [],
    };
    const { data, error } = await client.mutation(CREATE, { input }, OF_BRIEFINGS).toPromise();
    id = takenIn(data?.createBriefing, error).briefing.id;
  }
  const input = { ...slide, briefing: id, title: titles.slide };
  const { data, error } = await client.mutation(ADD, { input }, OF_BRIEFINGS).toPromise();
  const { briefing, slide: added } = takenIn(data?.addSlide, error);
  return {
    briefing: briefing.id,
    title: briefing.title,
    version: briefing.version,
    slide: added ?? '',
    place: briefing.slideCount,
    isNew: !choice,
  };
}

/**
 * Takes a slide back; the briefing that was made for it goes to the archive.
 * @throws NotDone, as where the briefing was changed meanwhile
 */
export async function takeBack(client: Client, sent: Sent): Promise<void> {
  const { briefing, version, slide } = sent;
  const removed = await client
    .mutation(REMOVE, { briefing, version, slide }, OF_BRIEFINGS)
    .toPromise();
  const now = takenIn(removed.data?.removeSlide, removed.error).briefing;
  if (!sent.isNew) return;
  const away = await client
    .mutation(PUT_AWAY, { briefing, version: now.version }, OF_BRIEFINGS)
    .toPromise();
  takenIn(away.data?.setBriefingStatus, away.error);
}
