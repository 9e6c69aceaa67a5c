import { useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import type { BriefingStatus } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatDay } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { recordPath } from '../../lib/record-path.ts';
import { COPY, SET_STATUS } from './briefing-commands.ts';
import { useBriefingWords } from './briefing-words.ts';
import { CommandOutcome } from './CommandOutcome.tsx';
import { DetailsDialog } from './DetailsDialog.tsx';
import type { Deck } from './deck-query.ts';
import { Menu } from './Menu.tsx';
import { useMayWrite } from './may-write.ts';
import { TakeMenu } from './take/TakeMenu.tsx';
import type { useDeckCommands } from './use-deck-commands.ts';

interface BriefingHeadProps {
  deck: Deck;
  mayWrite: boolean;
  commands: ReturnType<typeof useDeckCommands>;
  again(): void;
}

/** Where a briefing can go from where it stands. */
const NEXT: Record<BriefingStatus, readonly BriefingStatus[]> = {
  DRAFT: ['READY', 'HELD', 'ARCHIVED'],
  READY: ['DRAFT', 'HELD', 'ARCHIVED'],
  HELD: ['ARCHIVED'],
  ARCHIVED: ['DRAFT', 'HELD'],
};

/** What the briefing is, for whom and when, and what can be done with it as a whole. */
export function BriefingHead({ deck, mayWrite, commands, again }: BriefingHeadProps) {
  const { language } = useWords();
  const own = useBriefingWords();
  const [isChanging, setChanging] = useState(false);
  const [, navigate] = useLocation();
  const mayCopy = useMayWrite();
  const { send } = commands;
  const setStatus = (status: BriefingStatus) =>
    void send(
      SET_STATUS,
      (version) => ({ briefing: deck.id, version, status }),
      (data) => data.setBriefingStatus,
    );
  const copy = async () => {
    const taken = await send(
      COPY,
      () => ({ briefing: deck.id }),
      (data) => data.copyBriefing,
    );
    if (taken) navigate(recordPath('/paparan', taken.briefing.id));
  };
  const next = NEXT[deck.status].filter(
    // What was held comes back from the archive as that, and nothing else does.
    (status) => deck.status !== 'ARCHIVED' || (status === 'HELD') === Boolean(deck.heldAt),
  );
  const steps = [
    ...(mayWrite
      ? next.map((status) => ({
          key: status,
          label: own.toStatus[status],
          onChoose: () => setStatus(status),
        }))
      : []),
    ...(mayCopy ? [{ key: 'COPY', label: own.copy, onChoose: () => void copy() }] : []),
  ];
  const slide = new URLSearchParams(useSearch()).get('slide');
  const about = [
    own.statuses[deck.status],
    deck.areaName[language],
    deck.meetingOn ? formatDay(deck.meetingOn, language) : own.noDay,
    deck.meetingPlace,
    deck.ownBriefing ? own.ownAgency : inLanguage(language, deck.owner.name, deck.owner.nameEn),
  ];
  return (
    <header className="briefing-head">
      <div>
        <p>
          <Link href="/paparan">← {own.back}</Link>
        </p>
        <h1>{deck.title}</h1>
        <p className="briefing-about">
          <span className="briefing-marking">{deck.marking[language]}</span>
          {about.filter(Boolean).join(' · ')}
        </p>
      </div>
      <div className="briefing-actions">
        <CommandOutcome outcome={commands.outcome} again={again} />
        <div className="button-row">
          <TakeMenu briefing={deck.id} />
          {steps.length > 0 ? <Menu label={own.more} items={steps} /> : null}
          {mayWrite && (deck.status === 'DRAFT' || deck.status === 'READY') ? (
            <button type="button" onClick={() => setChanging(true)}>
              {own.details.verb}
            </button>
          ) : null}
          <Link
            className="button briefing-present"
            href={`${recordPath('/paparan', deck.id)}/saji${slide ? `?slide=${slide}` : ''}`}
          >
            ▶ {own.present}
          </Link>
        </div>
      </div>
      {isChanging ? (
        <DetailsDialog deck={deck} commands={commands} close={() => setChanging(false)} />
      ) : null}
    </header>
  );
}
