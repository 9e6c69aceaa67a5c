import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../graphql/Answer.tsx';
import { ConnectionTable } from '../../graphql/ConnectionTable.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import type { RightsRequestsQuery } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatDay, formatMoment } from '../../lib/format.ts';
import { pageArguments } from '../../lib/list-state.ts';
import { useListState } from '../../lib/use-list-state.ts';
import { SelectField } from '../../ui/Fields.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { CopyDialog } from './CopyDialog.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import { ReceiveDialog } from './ReceiveDialog.tsx';
import './rights.css';

const REQUESTS = graphql(`
  query RightsRequests(
    $status: RightsRequestStatus
    $first: Int
    $after: String
    $last: Int
    $before: String
  ) {
    rightsRequests(status: $status, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { ...Pages }
      nodes { id kind subject receivedOn dueAt overdue status note reason }
    }
  }
`);

type Request = RightsRequestsQuery['rightsRequests']['nodes'][number];
type Open = { what: 'receive' } | { what: 'decide' | 'copy'; request: Request } | null;

const FILTERS = ['status'] as const;

/** Requests of the persons in the data: what is due, what was decided, and the copy to hand over. */
export default function RightsPage() {
  const { words, language } = useWords();
  const { rights } = words;
  const list = useListState(FILTERS);
  usePageTitle(words.pages.rights);
  const [open, setOpen] = useState<Open>(null);
  const { after, before } = list;
  const status = list.filters.status === 'ALL' ? null : ('RECEIVED' as const);
  const variables = useMemo(
    () => ({ status, ...pageArguments({ after, before }) }),
    [status, after, before],
  );
  const [result, ask] = useQuery({ query: REQUESTS, variables });
  const refresh = () => ask({ requestPolicy: 'network-only' });
  const close = (changed: boolean) => {
    setOpen(null);
    if (changed) refresh();
  };
  return (
    <>
      <h1>{words.pages.rights}</h1>
      <p className="hint">{rights.why}</p>
      <div className="rights-bar">
        <button className="primary" type="button" onClick={() => setOpen({ what: 'receive' })}>
          {rights.receive}
        </button>
        <SelectField
          label={rights.status}
          value={status ? 'RECEIVED' : 'ALL'}
          options={[
            { value: 'RECEIVED', label: rights.open },
            { value: 'ALL', label: rights.all },
          ]}
          onChange={(value) => list.filter({ status: value === 'ALL' ? 'ALL' : '' })}
        />
      </div>
      {open?.what === 'receive' ? <ReceiveDialog onClose={close} /> : null}
      {open?.what === 'decide' ? <DecideDialog request={open.request} onClose={close} /> : null}
      {open?.what === 'copy' ? <CopyDialog id={open.request.id} onClose={close} /> : null}
      <Answer result={result} retry={refresh} pick={(data) => data.rightsRequests}>
        {(requests) => (
          <ConnectionTable
            caption={words.pages.rights}
            connection={requests}
            rowKey={({ id }) => id}
            pageHref={list.pageHref}
            empty={{ title: rights.empty, hint: rights.emptyHint }}
            columns={[
              { title: rights.kind, cell: ({ kind }) => rights.kindName[kind] },
              { title: rights.subject, cell: ({ subject }) => <code>{subject}</code> },
              {
                title: rights.received,
                nowrap: true,
                cell: ({ receivedOn }) => formatDay(receivedOn, language),
              },
              {
                title: rights.due,
                cell: ({ dueAt, overdue }) => (
                  <>
                    {formatMoment(dueAt, language)}
                    {overdue ? <strong className="problem"> {rights.overdue}</strong> : null}
                  </>
                ),
              },
              { title: rights.status, cell: (request) => rights.statusName[request.status] },
              { title: rights.note, cell: ({ reason, note }) => reason ?? note ?? '—' },
              {
                title: rights.action,
                cell: (request) => <Action request={request} onOpen={setOpen} />,
              },
            ]}
          />
        )}
      </Answer>
    </>
  );
}

function Action({ request, onOpen }: { request: Request; onOpen(open: Open): void }) {
  const { rights } = useWords().words;
  if (request.status === 'RECEIVED') {
    return (
      <button type="button" onClick={() => onOpen({ what: 'decide', request })}>
        {rights.decide}
      </button>
    );
  }
  if (request.kind !== 'ACCESS' || request.status !== 'GRANTED') return '—';
  return (
    <button type="button" onClick={() => onOpen({ what: 'copy', request })}>
      {rights.copy}
    </button>
  );
}
