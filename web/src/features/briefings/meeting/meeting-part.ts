import type { Deck } from '../deck-query.ts';
import type { useDeckCommands } from '../use-deck-commands.ts';

/** What every part of a meeting's page is given. */
export interface MeetingPartProps {
  deck: Deck;
  mayWrite: boolean;
  commands: ReturnType<typeof useDeckCommands>;
}
