import { memo } from 'react';
import type { SlideShownFragment } from '../../../graphql/generated/graphql.ts';
import { useWords } from '../../../i18n/words.tsx';
import { formatDay } from '../../../lib/format.ts';
import { inLanguage } from '../../../lib/language.ts';
import { useMapTheme } from '../../../map/style/use-map-theme.ts';
import { useBriefingWords } from '../briefing-words.ts';
import type { Deck } from '../deck-query.ts';
import { SlideChart } from './SlideChart.tsx';
import { SlideFollowUps } from './SlideFollowUps.tsx';
import { SlideLegend } from './SlideLegend.tsx';
import { SlideMap } from './SlideMap.tsx';
import { SlideTable } from './SlideTable.tsx';
import { paintedColumn, pictureOf } from './slide-looks.ts';
import '../../../map/controls/swatch.css';
import './slide.css';

/** What a slide needs of its briefing. */
export type SlideFrame = Pick<Deck, 'marking' | 'owner' | 'slides'>;

interface SlideViewProps {
  slide: SlideShownFragment;
  frame: SlideFrame;
  chosen?: string | null;
  onRegency?: (code: string) => void;
}

/**
 * A slide as it stands: what the server printed, in its place. All lengths are parts of its width, so that it is the same
 * picture on a wall, in the editor, as large as a thumb and on paper. Its marking and what it rests on are always there.
 */
export const SlideView = memo(function SlideView(props: SlideViewProps) {
  const { slide, frame } = props;
  const { language } = useWords();
  const sentence = slide.sentence[language];
  return (
    <article className="slide" aria-label={slide.title} data-slide={slide.id}>
      <header>
        <p className="slide-section">{slide.section}</p>
        <p className="slide-marking">{frame.marking[language]}</p>
        <h2>{slide.title}</h2>
        {sentence && sentence !== slide.title ? <p className="slide-sentence">{sentence}</p> : null}
      </header>
      <div className="slide-content">
        <Content {...props} />
      </div>
      <Foot slide={slide} frame={frame} />
    </article>
  );
});

function Content({ slide, chosen = null, onRegency }: SlideViewProps) {
  const { language } = useWords();
  const own = useBriefingWords();
  const theme = useMapTheme();
  if (slide.listsFollowUps)
    return (
      <SlideFollowUps followUps={slide.followUps} title={slide.title} isSaid={!slide.isEdited} />
    );
  switch (slide.kind) {
    case 'TEXT':
      return <p className="slide-body">{slide.body}</p>;
    case 'PICTURE':
      if (slide.picture?.erased)
        return <p className="slide-body">{own.picture.erased(slide.picture.alternative)}</p>;
      return slide.picture ? (
        <img className="slide-drawing" src={slide.picture.path} alt={slide.picture.alternative} />
      ) : null;
    case 'FIGURES':
      return <Figures slide={slide} />;
    case 'CHART':
      return slide.table ? <SlideChart slide={slide} /> : <Figures slide={slide} />;
    case 'TABLE':
      return slide.table ? (
        <SlideTable table={slide.table} title={slide.title} />
      ) : (
        <Figures slide={slide} />
      );
    case 'MAP': {
      if (!slide.table) return <Figures slide={slide} />;
      const picture = pictureOf(slide, language, own.slide.zero);
      const column = slide.table.columns[paintedColumn(slide.table)];
      return (
        <div className="slide-map">
          <SlideMap
            picture={picture}
            tiles={slide.question?.display === 'TILES'}
            label={own.slide.mapOf(slide.title)}
            chosen={chosen}
            theme={theme}
            onRegency={onRegency}
          />
          <div className="slide-beside">
            <Figures slide={slide} small />
            <SlideLegend
              title={column?.label[language] ?? ''}
              legend={picture.legend}
              theme={theme}
            />
          </div>
        </div>
      );
    }
  }
}

function Figures({ slide, small = false }: { slide: SlideShownFragment; small?: boolean }) {
  const { language } = useWords();
  return (
    <dl className={small ? 'slide-figures slide-figures-small' : 'slide-figures'}>
      {slide.figures.map(({ label, unit, cell }) => (
        <div key={label.id}>
          <dt>{label[language]}</dt>
          <dd className={cell.absence ? 'slide-absent' : undefined}>{cell.text[language]}</dd>
          {small ? null : <dd className="slide-unit">{unit[language]}</dd>}
        </div>
      ))}
    </dl>
  );
}

/** What the figures rest on. Sources of one day stand together. */
function Foot({ slide, frame }: { slide: SlideShownFragment; frame: SlideFrame }) {
  const { language } = useWords();
  const own = useBriefingWords();
  const { owner, slides } = frame;
  const byDay = new Map<string, Set<string>>();
  for (const { agencyName, extractedOn } of slide.sources)
    byDay.set(extractedOn, (byDay.get(extractedOn) ?? new Set()).add(agencyName[language]));
  const sources = [...byDay]
    .map(([day, names]) => `${[...names].join(', ')} (${formatDay(day, language)})`)
    .join('; ');
  return (
    <footer>
      {slide.definition ? (
        <p>
          {own.slide.definition}: {slide.definition[language]}
        </p>
      ) : null}
      {sources ? (
        <p>
          {own.slide.sources}: {sources}
        </p>
      ) : null}
      <p className="slide-stamp">
        <span>
          {[
            slide.asOf ? own.slide.asOf(formatDay(slide.asOf, language)) : '',
            slide.coverage?.text[language] ?? '',
            slide.frozen ? own.slide.frozen(formatDay(slide.frozen.at, language)) : '',
            own.slide.author(inLanguage(language, owner.name, owner.nameEn)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span>{own.slide.place(slide.position, slides.length)}</span>
      </p>
    </footer>
  );
}
