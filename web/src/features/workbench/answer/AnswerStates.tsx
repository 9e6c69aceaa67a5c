import { formatNumber } from '../../../lib/format.ts';
import { Failed } from '../../../ui/states.tsx';
import type { Answer, AnswerError } from '../types.ts';
import type { Speech } from './value-text.ts';

/** Why nothing was answered, and what to do about it. */
export function Refused({ errors, speech }: { errors: readonly AnswerError[]; speech: Speech }) {
  const { own } = speech;
  const [first] = errors;
  if (!first) return null;
  return (
    <Failed
      title={own.errorTitle}
      hint={sentenceOf(first, speech)}
      reference={said(errors, speech)}
    />
  );
}

/** That a part was not answered, above the rest. */
export function Partial({ answer, speech }: { answer: Answer; speech: Speech }) {
  const { own, language } = speech;
  const { errors } = answer;
  const [first] = errors;
  if (!first) return null;
  return (
    <div className="state-stale" role="status">
      <span className="state-badge">{own.partialTitle}</span>
      <p>
        {own.partialHint(formatNumber(errors.length, language))} {sentenceOf(first, speech)}{' '}
        {said(errors, speech)}
      </p>
    </div>
  );
}

/** A sentence for the code. A budget that is spent has the code of a question that is too large, and says when to come back. */
function sentenceOf({ code, message }: AnswerError, { own }: Speech): string {
  const spent = code === 'COST_EXCEEDED' && /\b\d+ detik\b/.test(message);
  return own.errors[spent ? 'RATE_LIMITED' : code] ?? own.errors['OTHER'] ?? message;
}

/** What the hub itself says, in the reader's language: it writes both, with a stroke between. */
function said(errors: readonly AnswerError[], { own, language }: Speech): string {
  const own_ = (message: string) => {
    const halves = message.split(' / ');
    return halves.length === 2 ? (halves[language === 'en' ? 0 : 1] ?? message) : message;
  };
  const texts = [...new Set(errors.map(({ message }) => own_(message)))].slice(0, 3);
  return texts.some(Boolean) ? `${own.said}: ${texts.join(' · ')}` : '';
}
