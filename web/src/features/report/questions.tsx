/** The questions of the form but for the site, which has a file of its own. */
import { useReportWords } from '../../i18n/report-words.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatDay, formatNumber } from '../../lib/format.ts';
import { today, yesterday } from '../../lib/province-day.ts';
import { FieldProblem } from '../../ui/FieldProblem.tsx';
import { type Answers, EARLIEST_DAY, LONGEST, LONGEST_TEXT, PERSON_OF } from './answers.ts';
import { ChoiceCards } from './ChoiceCards.tsx';
import type { FormReference } from './kept.ts';
import { groupsOf } from './kinds.ts';
import { StepFrame } from './StepFrame.tsx';

export interface QuestionProps {
  answers: Answers;
  reference: FormReference;
  change(change: Partial<Answers>): void;
}

/** What kind of event it was. */
export function KindQuestion({ answers, reference, change }: QuestionProps) {
  const words = useReportWords();
  const { language } = useWords();
  const { kind } = words;
  return (
    <StepFrame question="jenis" reference={reference} title={kind.title} hint={kind.hint}>
      {groupsOf(reference, words, language).map(({ group, kinds }) => (
        <ChoiceCards
          key={group}
          legend={kind.groups[group]}
          isLegendShown
          name="category"
          value={answers.category}
          options={kinds.map(({ id, label }) => ({
            value: id,
            label,
            ...(kind.note[id] ? { note: kind.note[id] } : {}),
          }))}
          onChange={(category) => change({ category })}
        />
      ))}
    </StepFrame>
  );
}

/** On which day. */
export function DayQuestion({ answers, reference, change }: QuestionProps) {
  const { day } = useReportWords();
  const { language } = useWords();
  const shortcuts = [
    [day.today, today()],
    [day.yesterday, yesterday()],
  ] as const;
  return (
    <StepFrame question="waktu" reference={reference} title={day.title} hint={day.hint}>
      <div className="day-buttons">
        {shortcuts.map(([label, value]) => (
          <button
            key={label}
            type="button"
            aria-pressed={answers.occurredOn === value}
            onClick={() => change({ occurredOn: value })}
          >
            <span>{label}</span>
            <small>{formatDay(value, language)}</small>
          </button>
        ))}
      </div>
      <label className="field">
        <span>{day.other}</span>
        <input
          type="date"
          max={today()}
          min={EARLIEST_DAY}
          value={answers.occurredOn ?? ''}
          onChange={({ target }) => change({ occurredOn: target.value || null })}
        />
      </label>
    </StepFrame>
  );
}

/** In which regency, and where there. */
export function PlaceQuestion({ answers, reference, change }: QuestionProps) {
  const { place, optional } = useReportWords();
  return (
    <StepFrame question="tempat" reference={reference} title={place.title} hint={place.hint}>
      <label className="field">
        <span>{place.regency}</span>
        <select
          value={answers.regency ?? ''}
          onChange={({ target }) => change({ regency: target.value || null })}
        >
          <option value="">{place.choose}</option>
          {reference.regencies.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {(['district', 'village'] as const).map((field) => (
        <label key={field} className="field">
          <span>
            {place[field]} ({optional})
          </span>
          <input
            name={field}
            value={answers[field]}
            maxLength={LONGEST[field]}
            autoComplete="off"
            onChange={({ target }) => change({ [field]: target.value })}
          />
          <FieldProblem name={field} />
        </label>
      ))}
      <label className="field">
        <span>
          {place.description} ({optional})
        </span>
        <textarea
          name="description"
          rows={3}
          value={answers.description}
          maxLength={LONGEST.description}
          aria-describedby="place-hint"
          onChange={({ target }) => change({ description: target.value })}
        />
        <FieldProblem name="description" />
      </label>
      <p className="hint" id="place-hint">
        {place.descriptionHint}
      </p>
    </StepFrame>
  );
}

/** What was seen. */
export function TextQuestion({ answers, reference, change }: QuestionProps) {
  const { text } = useReportWords();
  const { language } = useWords();
  return (
    <StepFrame question="uraian" reference={reference} title={text.title} hint={text.hint}>
      <label className="field">
        <span>{text.label}</span>
        <textarea
          name="text"
          rows={8}
          value={answers.text}
          maxLength={LONGEST_TEXT}
          aria-describedby="text-count"
          onChange={({ target }) => change({ text: target.value })}
        />
        <FieldProblem name="text" />
      </label>
      <p className="hint" id="text-count">
        {text.count(
          formatNumber(answers.text.trim().length, language),
          formatNumber(LONGEST_TEXT, language),
        )}
      </p>
    </StepFrame>
  );
}

/** Whose name the kind of report needs, and why. */
export function PersonQuestion({ answers, reference, change }: QuestionProps) {
  const { person, optional } = useReportWords();
  const words = person[PERSON_OF[answers.category ?? ''] ?? 'victim'];
  return (
    <StepFrame question="orang" reference={reference} title={words.title} hint={words.hint}>
      <label className="field">
        <span>
          {words.label} ({optional})
        </span>
        <input
          value={answers.person}
          maxLength={LONGEST.victim}
          autoComplete="off"
          aria-describedby="person-hint"
          onChange={({ target }) => change({ person: target.value })}
        />
      </label>
      <p className="hint" id="person-hint">
        {person.unknown}
      </p>
    </StepFrame>
  );
}

/** Whether a child is concerned. */
export function MinorQuestion({ answers, reference, change }: QuestionProps) {
  const { minor } = useReportWords();
  const { concernsMinor } = answers;
  return (
    <StepFrame question="anak" reference={reference} title={minor.title} hint={minor.hint}>
      <ChoiceCards
        legend={minor.title}
        name="minor"
        value={concernsMinor === null ? null : concernsMinor ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: minor.yes },
          { value: 'no', label: minor.no },
        ]}
        onChange={(value) => change({ concernsMinor: value === 'yes' })}
      />
    </StepFrame>
  );
}

/** Who told an officer. */
export function ReporterQuestion({ answers, reference, change }: QuestionProps) {
  const { reporter, optional } = useReportWords();
  return (
    <StepFrame question="pelapor" reference={reference} title={reporter.title} hint={reporter.hint}>
      <label className="field">
        <span>
          {reporter.name} ({optional})
        </span>
        <input
          value={answers.reporterName}
          maxLength={LONGEST.reporter}
          autoComplete="off"
          onChange={({ target }) => change({ reporterName: target.value })}
        />
      </label>
      <label className="field">
        <span>
          {reporter.contact} ({optional})
        </span>
        <input
          value={answers.reporterContact}
          maxLength={LONGEST.contact}
          autoComplete="off"
          onChange={({ target }) => change({ reporterContact: target.value })}
        />
      </label>
    </StepFrame>
  );
}
