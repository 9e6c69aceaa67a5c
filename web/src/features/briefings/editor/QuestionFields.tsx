import type {
  BriefingFiguresInput,
  BriefingMeasure,
  BriefingSlideKind,
  BriefingStep,
  Dimension,
  SlideShownFragment,
} from '../../../graphql/generated/graphql.ts';
import { useSession } from '../../../graphql/session.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { inLanguage } from '../../../lib/language.ts';
import { useBriefingWords } from '../briefing-words.ts';
import type { Send } from '../use-deck-commands.ts';
import { figuresOf, splitFor } from './question.ts';
import { CHANGE_SLIDE } from './slide-commands.ts';

interface QuestionFieldsProps {
  slide: SlideShownFragment;
  briefing: string;
  send: Send;
}

const KINDS: readonly BriefingSlideKind[] = ['MAP', 'TABLE', 'CHART', 'FIGURES', 'TEXT'];
const STEPS: readonly BriefingStep[] = ['MONTH', 'QUARTER', 'SEMESTER', 'YEAR'];
const MEASURES: readonly BriefingMeasure[] = [
  'COUNT',
  'RATE',
  'SHARE',
  'CHANGE',
  'CHANGE_YEAR',
  'COVERAGE',
];

/** What the slide shows and asks: its kind, its figures, how they are split, of which day and place. */
export function QuestionFields({ slide, briefing, send }: QuestionFieldsProps) {
  const { words, language } = useWords();
  const own = useBriefingWords();
  const { indicators, sectors, regencies } = useSession();
  const { question } = slide;
  const indicator = indicators.find(({ id }) => id === question?.indicator) ?? indicators[0];
  const dimensions = indicator?.dimensions ?? [];
  const change = (kind: BriefingSlideKind, figures: BriefingFiguresInput | null) =>
    send(
      CHANGE_SLIDE,
      (version) => ({
        input: { briefing, version, slide: slide.id, kind, ...(figures ? { figures } : {}) },
      }),
      (data) => data.changeSlide,
    );
  const asked = question
    ? figuresOf(question, sectors)
    : { indicator: indicator?.id ?? '', by: [] as Dimension[] };
  const ask = (part: Partial<BriefingFiguresInput>) =>
    void change(slide.kind, { ...asked, ...part });
  const retype = (kind: BriefingSlideKind) =>
    void change(
      kind,
      kind === 'TEXT' ? null : { ...asked, by: splitFor(kind, asked.by, dimensions) },
    );
  const toIndicator = (id: string) => {
    const its = indicators.find((each) => each.id === id)?.dimensions ?? [];
    ask({ indicator: id, by: splitFor(slide.kind, asked.by, its), filter: null });
  };
  if (slide.listsFollowUps) return <p className="hint">{own.editor.listsFollowUps}</p>;
  const split = question?.by.join(' ') ?? '';
  return (
    <>
      <Choice
        label={own.editor.kind}
        value={slide.kind}
        options={[...KINDS, ...(slide.kind === 'PICTURE' ? (['PICTURE'] as const) : [])].map(
          (kind) => [kind, own.kinds[kind]],
        )}
        onChoose={(kind) => retype(kind as BriefingSlideKind)}
      />
      {slide.kind === 'TEXT' || slide.kind === 'PICTURE' ? null : (
        <>
          <Choice
            label={own.editor.indicator}
            value={question?.indicator ?? ''}
            options={indicators.map(({ id, name, nameEn }) => [
              id,
              inLanguage(language, name, nameEn),
            ])}
            onChoose={toIndicator}
          />
          {slide.kind === 'MAP' || slide.kind === 'FIGURES' ? null : (
            <Choice
              label={own.editor.by}
              value={split}
              options={[
                ...(split.includes(' ')
                  ? [
                      [
                        split,
                        question?.by.map((each) => own.dimensions[each]).join(' × ') ?? '',
                      ] as const,
                    ]
                  : []),
                ...dimensions.map((each) => [each, own.dimensions[each]] as const),
              ]}
              onChoose={(by) => ask({ by: by.split(' ') as Dimension[] })}
            />
          )}
          <Choice
            label={own.editor.measure}
            value={question?.measure ?? 'COUNT'}
            options={MEASURES.map((each) => [each, own.measures[each]])}
            onChoose={(measure) => ask({ measure: measure as BriefingMeasure })}
          />
          {slide.kind === 'MAP' ? (
            <Choice
              label={own.editor.display}
              value={question?.display ?? 'MAP'}
              options={[
                ['MAP', words.layers.displays.map],
                ['TILES', words.layers.displays.tiles],
              ]}
              onChoose={(display) => ask({ display: display as 'MAP' | 'TILES' })}
            />
          ) : (
            <Choice
              label={words.fields.regency}
              value={question?.regencies?.length === 1 ? (question.regencies[0] ?? '') : ''}
              options={[
                ['', own.editor.wholeArea],
                ...regencies.map(({ kemendagriCode, name }) => [kemendagriCode, name] as const),
              ]}
              onChoose={(code) =>
                ask({
                  filter: {
                    ...asked.filter,
                    regencies: code ? [{ system: 'KEMENDAGRI', value: code }] : null,
                  },
                })
              }
            />
          )}
          <label className="field">
            <span>{own.editor.day}</span>
            <input
              key={question?.asOf ?? ''}
              type="date"
              defaultValue={question?.asOf ?? ''}
              onBlur={(event) => {
                const day = event.target.value || null;
                if (day !== (question?.asOf ?? null)) ask({ asOf: day });
              }}
            />
            <span className="hint">{own.editor.dayHint}</span>
          </label>
          <Choice
            label={own.editor.step}
            value={question?.step ?? 'MONTH'}
            options={STEPS.map((each) => [each, own.steps[each]])}
            onChoose={(step) => ask({ step: step as BriefingStep })}
          />
        </>
      )}
    </>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
  onChoose(value: string): void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.target.value)}>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
