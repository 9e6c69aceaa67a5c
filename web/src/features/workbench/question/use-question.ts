import type { GraphQLSchema } from 'graphql';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { draftOf, keepDraft } from '../../../lib/tab-draft.ts';
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

/**
 * The question that is being written. It stands in the address where it was built of codes only; else the tab alone
 * keeps it, for a reload.
 */
export function useQuestion(
  schema: GraphQLSchema,
  codes: CodeLists,
  account: string,
): [QuestionText, (question: QuestionText) => void] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const inAddress = (query: string): QuestionText | null => {
    const value = valueIn(query, schema, codes);
    return value && textOf(value, schema);
  };
  const [question, setQuestion] = useState<QuestionText>(() => {
    const [indicator = ''] = codes['indicators'] ?? [];
    const first = firstValue(schema, indicator);
    return inAddress(search) ?? keptDraft(account) ?? (first ? textOf(first, schema) : EMPTY);
  });
  /** The address as this wrote it: another one was followed by the reader. */
  const own = useRef(search);

  useEffect(() => {
    if (search === own.current) return;
    own.current = search;
    const value = valueIn(search, schema, codes);
    if (value) setQuestion(textOf(value, schema));
  }, [search, schema, codes]);

  useEffect(() => {
    keepDraft(DRAFT, account, question);
    const timer = setTimeout(() => {
      const read = builderOf(question.text, question.variables, schema);
      const query = 'value' in read ? (addressOf(read.value, schema, codes) ?? '') : '';
      if (query === own.current) return;
      own.current = query;
      navigate(query ? `${path}?${query}` : path, { replace: true });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [question, schema, codes, account, path, navigate]);

  return [question, useCallback((next: QuestionText) => setQuestion(next), [])];
}
