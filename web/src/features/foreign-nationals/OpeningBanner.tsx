import { useEffect, useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWords } from '../../i18n/words.tsx';
import './purpose.css';

const GIVE_BACK = graphql(`
  mutation GiveBackRecord($id: ID!) { giveBackRecord(id: $id) { ... on BreakGlass { id open } } }
`);

const MINUTE = 60_000;
const LOOK_EVERY = 5_000;

interface OpeningBannerProps {
  opening: { id: string; expiresAt: string };
  /** The record is closed again: what is shown has to go. */
  onOver(): void;
}

/** Says for how long a record outside the own area stays open, and closes it on request. */
export function OpeningBanner({ opening, onOver }: OpeningBannerProps) {
  const { words } = useWords();
  const [, giveBack] = useMutation(GIVE_BACK);
  const [left, setLeft] = useState(() => Date.parse(opening.expiresAt) - Date.now());
  useEffect(() => {
    const look = () => {
      const rest = Date.parse(opening.expiresAt) - Date.now();
      setLeft(rest);
      if (rest <= 0) {
        clearInterval(timer);
        onOver();
      }
    };
    const timer = setInterval(look, LOOK_EVERY);
    return () => clearInterval(timer);
  }, [opening.expiresAt, onOver]);
  const over = left <= 0;
  const { breakGlass } = words;
  return (
    <div className="opening" role="status">
      <p>{over ? breakGlass.expired : breakGlass.banner(Math.ceil(left / MINUTE))}</p>
      {over ? null : (
        <button
          type="button"
          onClick={async () => {
            await giveBack({ id: opening.id });
            onOver();
          }}
        >
          {breakGlass.giveBack}
        </button>
      )}
    </div>
  );
}
