import { useEffect, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { FailureState } from '../../graphql/Answer.tsx';
import { failureOf } from '../../graphql/failure.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { Forbidden, Loading } from '../../ui/states.tsx';
import { type FormReference, keepReference, keptReference } from './kept.ts';
import { ReportForm } from './ReportForm.tsx';

const KINDS = graphql(`query ReportKinds { incidentCategories { id nameId nameEn } }`);

/** The form with the network: what it needs is asked for, and kept for when there is none. */
export default function ReportPage({ params }: { params: { step?: string | undefined } }) {
  const { words } = useWords();
  const { viewer, regencies } = useSession();
  const mayReport = viewer.roles.some((it) => it === 'COMMUNITY_FIGURE' || it === 'CASE_OFFICER');
  const [{ data, error }, ask] = useQuery({
    query: KINDS,
    requestPolicy: 'cache-first',
    pause: !mayReport,
  });
  const [kept, setKept] = useState<FormReference | null>(null);
  const asked = useMemo<FormReference | null>(() => {
    if (!data) return null;
    const area = viewer.wholeProvince ? regencies : viewer.regencies;
    return {
      account: viewer.id,
      isOfficer: viewer.roles.includes('CASE_OFFICER'),
      isAll: viewer.roles.every((role) => role === 'COMMUNITY_FIGURE'),
      kinds: data.incidentCategories.map(({ id, nameId, nameEn }) => ({ id, nameId, nameEn })),
      regencies: area.map(({ kemendagriCode: code, name }) => ({ code, name })),
    };
  }, [data, viewer, regencies]);
  useEffect(() => {
    // A device that keeps nothing has the form with the network only.
    if (asked) keepReference(asked).catch(() => null);
  }, [asked]);
  useEffect(() => {
    if (!error) return;
    keptReference()
      .then((found) => setKept(found?.account === viewer.id ? found : null))
      .catch(() => null);
  }, [error, viewer.id]);
  if (!mayReport) {
    return (
      <>
        <h1>{words.pages.report}</h1>
        <Forbidden title={words.states.forbiddenTitle} hint={words.states.forbiddenHint} />
      </>
    );
  }
  const reference = asked ?? kept;
  if (reference) return <ReportForm reference={reference} step={params.step ?? ''} />;
  const failure = failureOf(error);
  if (!failure) return <Loading label={words.states.loading} />;
  return <FailureState failure={failure} retry={() => ask({ requestPolicy: 'network-only' })} />;
}
