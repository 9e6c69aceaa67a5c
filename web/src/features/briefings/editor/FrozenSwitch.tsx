import type { SlideShownFragment } from '../../../graphql/generated/graphql.ts';
import { useWords } from '../../../i18n/words.tsx';
import { formatMoment } from '../../../lib/format.ts';
import { Segments } from '../../../ui/Segments.tsx';
import { useBriefingWords } from '../briefing-words.ts';
import type { Send } from '../use-deck-commands.ts';
import { FREEZE_SLIDE } from './slide-commands.ts';

interface FrozenSwitchProps {
  slide: SlideShownFragment;
  briefing: string;
  send: Send;
}

/** Whether a slide follows the data or keeps what it shows. */
export function FrozenSwitch({ slide, briefing, send }: FrozenSwitchProps) {
  const { language } = useWords();
  const own = useBriefingWords();
  if (!slide.question && !slide.listsFollowUps) return null;
  return (
    <div className="frozen-switch">
      <Segments
        label={own.frozen.label}
        value={slide.frozen ? 'FROZEN' : 'LIVE'}
        options={[
          { value: 'LIVE', label: own.frozen.live },
          { value: 'FROZEN', label: own.frozen.frozen },
        ]}
        onChange={(value) =>
          void send(
            FREEZE_SLIDE,
            (version) => ({ briefing, version, slide: slide.id, frozen: value === 'FROZEN' }),
            (data) => data.freezeSlide,
          )
        }
      />
      <p className="hint">
        {slide.frozen
          ? own.frozen.since(formatMoment(slide.frozen.at, language))
          : own.frozen.follows}
      </p>
    </div>
  );
}
