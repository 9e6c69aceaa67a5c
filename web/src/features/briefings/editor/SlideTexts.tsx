import { useState } from 'react';
import type { ChangeSlideInput, SlideShownFragment } from '../../../graphql/generated/graphql.ts';
import { useWords } from '../../../i18n/words.tsx';
import { useBriefingWords } from '../briefing-words.ts';
import { SavedText } from '../SavedText.tsx';
import type { useDeckCommands } from '../use-deck-commands.ts';
import { CHANGE_SLIDE, DESCRIBE_PICTURE } from './slide-commands.ts';

interface SlideTextsProps {
  slide: SlideShownFragment;
  briefing: string;
  mayWrite: boolean;
  commands: ReturnType<typeof useDeckCommands>;
}

const [LINE, TEXT] = [200, 2000];

/** What the author writes on and under a slide. The sentence is the data's until it is written anew, and says so. */
export function SlideTexts({ slide, briefing, mayWrite, commands }: SlideTextsProps) {
  const { language } = useWords();
  const own = useBriefingWords();
  const { send, outcome } = commands;
  const [isWriting, setWriting] = useState(false);
  const save = (change: Partial<ChangeSlideInput>) =>
    send(
      CHANGE_SLIDE,
      (version) => ({ input: { briefing, version, slide: slide.id, ...change } }),
      (data) => data.changeSlide,
    );
  const describe = (alternative: string) =>
    send(
      DESCRIBE_PICTURE,
      (version) => ({
        input: { briefing, version, picture: slide.picture?.id ?? '', alternative },
      }),
      (data) => data.describeBriefingPicture,
    );
  const problemOf = (field: string) =>
    outcome.kind === 'problem' && outcome.problem.field === field
      ? outcome.problem.sentence[language]
      : null;
  const fixed = { readOnly: !mayWrite };
  const isOwnSentence = slide.isEdited || isWriting;
  return (
    <div className="slide-texts">
      <SavedText
        {...fixed}
        label={own.editor.title}
        value={slide.title}
        maxLength={LINE}
        problem={problemOf('title')}
        onSave={(title) => void save({ title })}
      />
      <SavedText
        {...fixed}
        label={own.editor.section}
        value={slide.section}
        maxLength={LINE}
        problem={problemOf('section')}
        onSave={(section) => void save({ section })}
      />
      {slide.dataSentence && !isOwnSentence ? (
        <div className="saved-text slide-texts-wide">
          <span className="label">{own.editor.dataSentence}</span>
          <p>{slide.dataSentence[language]}</p>
          {mayWrite ? (
            <button type="button" className="link" onClick={() => setWriting(true)}>
              {own.editor.writeSentence}
            </button>
          ) : null}
        </div>
      ) : (
        <div className="slide-texts-wide">
          <SavedText
            {...fixed}
            label={slide.dataSentence ? own.editor.editedSentence : own.editor.sentence}
            value={slide.sentence[language]}
            hint={slide.dataSentence ? own.editor.editedHint : own.editor.sentenceHint}
            rows={2}
            maxLength={TEXT}
            problem={problemOf('sentence')}
            onSave={(sentence) => void save({ sentence: sentence.trim() || null })}
          />
          {mayWrite && slide.dataSentence ? (
            <button
              type="button"
              className="link"
              onClick={() => {
                setWriting(false);
                if (slide.isEdited) void save({ sentence: null });
              }}
            >
              {own.editor.backToData}
            </button>
          ) : null}
        </div>
      )}
      {slide.picture ? (
        <div className="slide-texts-wide">
          <SavedText
            {...fixed}
            label={own.picture.alternative}
            value={slide.picture.alternative}
            hint={own.picture.alternativeHint}
            maxLength={LINE}
            problem={problemOf('alternative')}
            onSave={(alternative) => void describe(alternative)}
          />
        </div>
      ) : null}
      {slide.kind === 'TEXT' ? (
        <div className="slide-texts-wide">
          <SavedText
            {...fixed}
            label={own.editor.body}
            value={slide.body}
            rows={6}
            maxLength={TEXT}
            problem={problemOf('body')}
            onSave={(body) => void save({ body })}
          />
        </div>
      ) : null}
      <div className="slide-texts-wide">
        <SavedText
          {...fixed}
          label={own.notes}
          value={slide.notes}
          hint={own.editor.notesHint}
          rows={4}
          maxLength={TEXT}
          problem={problemOf('notes')}
          onSave={(notes) => void save({ notes })}
        />
      </div>
    </div>
  );
}
