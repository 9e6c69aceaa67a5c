import type { GraphQLSchema } from 'graphql';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { draftOf, keepDraft } from '../../../lib/tab-draft.ts';
import { withAnswerState, withoutAnswerState } from '../answer/answer-state.ts';
import { addressOf, type CodeLists, valueIn } from '../builder/address.ts';
import { firstValue } from '../builder/defaults.ts';
import { type QuestionText, textOf } from '../builder/text-of.ts';
import { builderOf } from '../builder/value-of.ts';

const DRAFT = 'workbench';
const EMPTY: QuestionText = { text: '', variables: '' };
/** Milliseconds without a change, after which the address follows. */
const PAUSE = 400;

function keptDraft(account: string): QuestionText | null {
  const draft = draftOf(DRAFT, account) as Partial<QuestionText> | null;
  return typeof draft?.text === 'string' && typeof draft.variables === 'string'
    ? { text: draft.text, variables: draft.variables }
    : null;
}

interface Writing {
  /** The question as the page shows it. */
  question: QuestionText;
  /** The question as it was written last: what an editor just told is here at once, and on the page a moment later. */
  latest: { readonly current: QuestionText };
  write(question: QuestionText): void;
}

/**
 * The question that is being written. It stands in the address where it was built of codes only; else the tab alone
 * keeps it, for a reload.
 */
export function useQuestion(schema: GraphQLSchema, codes: CodeLists, account: string): Writing {
  const search = useSearch();
  const asked = withoutAnswerState(search);
  const [path, navigate] = useLocation();
  const inAddress = (query: string): QuestionText | null => {
    const value = valueIn(query, schema, codes);
    return value && textOf(value, schema);
  };
  const [question, setQuestion] = useState<QuestionText>(() => {
    const [indicator = ''] = codes['indicators'] ?? [];
    const first = firstValue(schema, indicator);
    return inAddress(asked) ?? keptDraft(account) ?? (first ? textOf(first, schema) : EMPTY);
  });
  const latest = useRef(question);
  const write = useCallback((next: QuestionText) => {
    latest.current = next;
    setQuestion(next);
  }, []);
  /** The address as this wrote it: another one was followed by the reader. */
  const own = useRef(asked);

  useEffect(() => {
    if (asked === own.current) return;
    own.current = asked;
    const value = valueIn(asked, schema, codes);
    if (value) write(textOf(value, schema));
  }, [asked, schema, codes, write]);

  useEffect(() => {
    keepDraft(DRAFT, account, question);
    const timer = setTimeout(() => {
      const read = builderOf(question.text, question.variables, schema);
      const query = 'value' in read ? (addressOf(read.value, schema, codes) ?? '') : '';
      if (query === own.current) return;
      own.current = query;
      // How the answer is looked at stands in the same address, and stays.
      const whole = withAnswerState(query, window.location.search);
      navigate(whole ? `${path}?${whole}` : path, { replace: true });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [question, schema, codes, account, path, navigate]);

  return { question, latest, write };
}
