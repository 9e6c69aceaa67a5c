import { useState } from 'react';
import { graphql } from '../../graphql/generated/gql.ts';
import type { PolicyFieldListFragment } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { inLanguage } from '../../lib/language.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { SearchField } from '../../ui/Fields.tsx';

export const POLICY_FIELDS = graphql(`
  fragment PolicyFieldList on Policy {
    actions { action title { id en } }
    classes { class title { id en } }
    fields { type field class action }
  }
`);

/** The fields that are kept from some, and any other that a part of its name finds, with class and action. */
export function PolicyFields({ policy }: { policy: PolicyFieldListFragment }) {
  const { words, language } = useWords();
  const [search, setSearch] = useState('');
  const wanted = search.toLowerCase();
  const found = policy.fields.filter((each) =>
    wanted ? `${each.type}.${each.field}`.toLowerCase().includes(wanted) : each.class !== 'open',
  );
  const titleOf = (sentence: { id: string; en: string } | undefined, otherwise: string) =>
    sentence ? inLanguage(language, sentence.id, sentence.en) : otherwise;
  return (
    <section>
      <h2>{words.policy.fields}</h2>
      <div className="filters">
        <SearchField
          label={words.policy.searchField}
          button={words.lists.search}
          value={search}
          onSearch={setSearch}
        />
      </div>
      <p className="hint">
        {words.policy.found(found.length)}
        {wanted ? null : ` ${words.policy.onlyClassed}`}
      </p>
      <DataTable
        caption={words.policy.fields}
        rows={found}
        rowKey={({ type, field }) => `${type}.${field}`}
        columns={[
          {
            title: words.policy.field,
            cell: ({ type, field }) => (
              <code>
                {type}.{field}
              </code>
            ),
          },
          {
            title: words.policy.class,
            cell: (each) =>
              titleOf(
                policy.classes.find((known) => known.class === each.class)?.title,
                words.policy.open,
              ),
          },
          {
            title: words.policy.action,
            cell: ({ action }) =>
              action
                ? titleOf(policy.actions.find((known) => known.action === action)?.title, action)
                : '—',
          },
        ]}
      />
    </section>
  );
}
