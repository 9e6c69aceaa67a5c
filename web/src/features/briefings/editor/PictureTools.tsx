import { useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { graphql } from '../../../graphql/generated/gql.ts';
import type { SlideShownFragment } from '../../../graphql/generated/graphql.ts';
import { useWords } from '../../../i18n/words.tsx';
import { ModalForm } from '../../../ui/ModalForm.tsx';
import { useBriefingWords } from '../briefing-words.ts';
import type { useDeckCommands } from '../use-deck-commands.ts';
import { PictureDialog } from './PictureDialog.tsx';
import { ERASE_PICTURE } from './slide-commands.ts';

interface PictureToolsProps {
  slide: SlideShownFragment;
  briefing: string;
  /** Whether slides can still be changed; erased a picture can be after the meeting too. */
  mayReplace: boolean;
  commands: ReturnType<typeof useDeckCommands>;
}

/** What can be done with the picture of a slide. */
export function PictureTools({ slide, briefing, mayReplace, commands }: PictureToolsProps) {
  const own = useBriefingWords();
  const [isOpen, setOpen] = useState<'REPLACE' | 'ERASE' | null>(null);
  const { picture } = slide;
  const close = () => setOpen(null);
  if (!picture) return null;
  return (
    <>
      <div className="button-row">
        {mayReplace ? (
          <button type="button" onClick={() => setOpen('REPLACE')}>
            {own.picture.replace}
          </button>
        ) : null}
        {picture.erased ? null : (
          <button type="button" onClick={() => setOpen('ERASE')}>
            {own.picture.erase}
          </button>
        )}
      </div>
      {isOpen === 'REPLACE' ? (
        <PictureDialog
          briefing={briefing}
          replaced={slide.id}
          after={null}
          section=""
          commands={commands}
          onCancel={close}
          onDone={close}
        />
      ) : null}
      {isOpen === 'ERASE' ? (
        <EraseDialog
          briefing={briefing}
          picture={picture.id}
          alternative={picture.alternative}
          commands={commands}
          close={close}
        />
      ) : null}
    </>
  );
}

const PACKS = graphql(`
  query PacksWithPicture($id: ID!) {
    briefingPacks(filter: { briefing: $id, standings: [VALID] }, first: 0) { totalCount }
  }
`);

interface EraseDialogProps {
  briefing: string;
  picture: string;
  alternative: string;
  commands: ReturnType<typeof useDeckCommands>;
  close(): void;
}

function EraseDialog({ briefing, picture, alternative, commands, close }: EraseDialogProps) {
  const { language } = useWords();
  const own = useBriefingWords();
  const [{ data }] = useQuery({ query: PACKS, variables: { id: briefing } });
  const { outcome, send } = commands;
  const packs = data?.briefingPacks.totalCount ?? 0;
  const erase = async () => {
    const taken = await send(
      ERASE_PICTURE,
      (version) => ({ briefing, version, picture }),
      (answer) => answer.eraseBriefingPicture,
    );
    if (taken) close();
  };
  return (
    <ModalForm
      title={own.picture.eraseTitle}
      submit={own.picture.eraseSubmit}
      cancel={own.cancel}
      problem={outcome.kind === 'problem' ? outcome.problem.sentence[language] : null}
      busy={outcome.kind === 'busy'}
      onSubmit={() => void erase()}
      onCancel={close}
    >
      <p>{alternative}</p>
      <p>{own.picture.eraseHint}</p>
      <p className="hint">
        {own.picture.eraseFiles(packs)}{' '}
        {packs > 0 ? (
          <Link href={`/paparan/paket?briefing=${encodeURIComponent(briefing)}`}>
            {own.take.packs(packs)}
          </Link>
        ) : null}
      </p>
    </ModalForm>
  );
}
