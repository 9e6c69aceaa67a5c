import { useState } from 'react';
import { Link } from 'wouter';
import { recordPath } from '../../../lib/record-path.ts';
import { LongTextField } from '../../../ui/LongTextField.tsx';
import { useBriefingWords } from '../briefing-words.ts';
import { Corrections } from './Corrections.tsx';
import { MeetingForm } from './MeetingForm.tsx';
import type { MeetingPartProps } from './meeting-part.ts';
import { CORRECT_DECISION, type Meeting, WITHDRAW_DECISION } from './meeting-query.ts';

interface DecisionItemProps extends MeetingPartProps {
  decision: Meeting['decisions'][number];
  corrections: Meeting['corrections'];
}

/** One decision as it stands, and below it what stood before. It is put right or taken back, never rubbed out. */
export function DecisionItem(props: DecisionItemProps) {
  const { deck, mayWrite, commands, decision, corrections } = props;
  const own = useBriefingWords();
  const [isOpen, setOpen] = useState<'CORRECT' | 'WITHDRAW' | null>(null);
  const { id, text, slide } = decision;
  const place = deck.slides.find((each) => each.id === slide)?.position;
  const isWithdrawn = corrections.some(({ withdrawn }) => withdrawn);
  const input = (values: FormData) => ({
    briefing: deck.id,
    decision: id,
    reason: String(values.get('reason')),
  });
  const form = { commands, close: () => setOpen(null), submit: own.correction.save };
  const reason = (
    <LongTextField
      name="reason"
      label={own.correction.reason}
      hint={own.correction.reasonHint}
      rows={2}
    />
  );
  return (
    <li>
      {isWithdrawn ? <del>{text}</del> : text}{' '}
      {place ? (
        <Link href={`${recordPath('/paparan', deck.id)}?slide=${place}`}>
          {own.editor.slideAt(place)}
        </Link>
      ) : null}
      <Corrections of={corrections} />
      {mayWrite && !isWithdrawn ? (
        <span className="button-row">
          <button
            type="button"
            className="link"
            aria-label={own.correction.correctWhat(text)}
            onClick={() => setOpen('CORRECT')}
          >
            {own.correction.correct}
          </button>
          <button
            type="button"
            className="link"
            aria-label={own.correction.withdrawWhat(text)}
            onClick={() => setOpen('WITHDRAW')}
          >
            {own.correction.withdraw}
          </button>
        </span>
      ) : null}
      {isOpen === 'CORRECT' ? (
        <MeetingForm
          {...form}
          title={own.correction.correctTitle}
          send={(values) =>
            commands.send(
              CORRECT_DECISION,
              () => ({ input: { ...input(values), text: String(values.get('decision')) } }),
              (data) => data.correctBriefingDecision,
            )
          }
        >
          <LongTextField
            name="decision"
            label={own.decision.text}
            hint={own.correction.staysHint}
            initial={text}
          />
          {reason}
        </MeetingForm>
      ) : null}
      {isOpen === 'WITHDRAW' ? (
        <MeetingForm
          {...form}
          title={own.correction.withdrawTitle}
          send={(values) =>
            commands.send(
              WITHDRAW_DECISION,
              () => ({ input: input(values) }),
              (data) => data.withdrawBriefingDecision,
            )
          }
        >
          <p>{text}</p>
          {reason}
        </MeetingForm>
      ) : null}
    </li>
  );
}
