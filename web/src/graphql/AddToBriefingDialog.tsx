import { useId, useLayoutEffect, useRef, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { Link } from 'wouter';
import { enBriefings } from '../i18n/en-briefings.ts';
import { idBriefings } from '../i18n/id-briefings.ts';
import { useWords } from '../i18n/words.tsx';
import { formatDay } from '../lib/format.ts';
import { inLanguage } from '../lib/language.ts';
import { recordPath } from '../lib/record-path.ts';
import { graphql } from './generated/gql.ts';
import type { NewSlide } from './new-slide.ts';
import { useSession } from './session.tsx';
import './add-to-briefing.css';

const OWN_BRIEFINGS = graphql(`
  query BriefingsToAddTo {
    briefings(statuses: [DRAFT, READY], first: 20) {
      nodes { id title meetingOn ownBriefing }
    }
  }
`);
const ADD = graphql(`
  mutation AddToBriefing($input: AddSlideInput!) {
    addSlide(input: $input) {
      __typename
      ... on BriefingTaken { slide briefing { id slideCount } }
      ... on BriefingProblem { sentence { id en } }
    }
  }
`);
const OF_BRIEFINGS = { additionalTypenames: ['Briefing'] };

interface AddToBriefingDialogProps {
  slide: NewSlide;
  close(): void;
}

/** Lists the briefings that can be changed, the last changed first; the one that is pressed has the slide. */
export default function AddToBriefingDialog({ slide, close }: AddToBriefingDialogProps) {
  const { words, language } = useWords();
  const own = language === 'id' ? idBriefings : enBriefings;
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [{ data, error, fetching }] = useQuery({ query: OWN_BRIEFINGS, context: OF_BRIEFINGS });
  const [, add] = useMutation(ADD);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [added, setAdded] = useState<{ id: string; title: string; place: number } | null>(null);
  const slideTitle = useTitle(slide);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const choose = async (briefing: { id: string; title: string }) => {
    setBusy(true);
    setProblem(null);
    const answer = await add(
      { input: { ...slide, briefing: briefing.id, title: slideTitle } },
      OF_BRIEFINGS,
    );
    setBusy(false);
    const outcome = answer.data?.addSlide;
    if (!outcome) return setProblem(answer.error?.graphQLErrors[0]?.message ?? own.failed);
    if (outcome.__typename === 'BriefingProblem') return setProblem(outcome.sentence[language]);
    setAdded({ ...briefing, place: outcome.briefing.slideCount });
  };
  const briefings = data?.briefings.nodes.filter(({ ownBriefing }) => ownBriefing) ?? [];
  return (
    <dialog ref={dialog} aria-labelledby={title} onCancel={close}>
      <h2 id={title}>{own.add.title}</h2>
      {added ? (
        <p role="status">{own.add.added(added.title)}</p>
      ) : (
        <>
          <p className="hint">{briefings.length > 0 ? own.add.which : ''}</p>
          <ul className="plain-list briefings-to-add-to" aria-busy={busy}>
            {briefings.map((each) => (
              <li key={each.id}>
                <button type="button" disabled={busy} onClick={() => void choose(each)}>
                  {each.title}
                  <span className="hint">
                    {each.meetingOn ? formatDay(each.meetingOn, language) : own.noDay}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {data && briefings.length === 0 ? <p>{own.add.none}</p> : null}
          {fetching && !data ? <p role="status">{own.add.loading}</p> : null}
          {error && !data ? <p role="alert">{words.states.offlineHint}</p> : null}
        </>
      )}
      {problem ? (
        <p className="problem" role="alert">
          {problem}
        </p>
      ) : null}
      <div className="button-row">
        {added ? (
          <Link
            className="button"
            href={`${recordPath('/paparan', added.id)}?slide=${added.place}`}
          >
            {own.add.open}
          </Link>
        ) : null}
        {data && !added && briefings.length === 0 ? (
          <Link className="button" href="/paparan">
            {own.add.make}
          </Link>
        ) : null}
        <button type="button" onClick={close}>
          {own.add.close}
        </button>
      </div>
    </dialog>
  );
}

/** What a slide is called until its author says otherwise: its indicator, and what that is narrowed to or split by. */
function useTitle({ kind, figures }: NewSlide): string {
  const { language } = useWords();
  const { add, dimensions } = language === 'id' ? idBriefings : enBriefings;
  const { indicators, sectors, regencies } = useSession();
  const indicator = indicators.find(({ id }) => id === figures.indicator);
  const name = indicator ? inLanguage(language, indicator.name, indicator.nameEn) : '';
  const split =
    kind === 'MAP'
      ? add.byRegency(name)
      : figures.by.length > 0
        ? add.by(name, figures.by.map((each) => dimensions[each].toLowerCase()).join(', '))
        : name;
  const places = (figures.filter?.regencies ?? []).flatMap(
    ({ value }) => regencies.find(({ kemendagriCode }) => kemendagriCode === value)?.name ?? [],
  );
  const fields = (figures.filter?.sectors ?? []).flatMap((id) => {
    const sector = sectors.find((each) => each.id === id);
    return sector ? inLanguage(language, sector.nameId, sector.nameEn) : [];
  });
  const narrowed = [...places, ...fields].join(', ');
  return (narrowed ? add.inPlace(split, narrowed) : split).slice(0, 200);
}
