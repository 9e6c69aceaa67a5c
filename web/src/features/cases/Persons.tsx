import { graphql } from '../../graphql/generated/gql.ts';
import type { CasePersonsFragment } from '../../graphql/generated/graphql.ts';
import { Facts } from '../../ui/Facts.tsx';
import { useCaseWords } from './case-words.ts';

export const CASE_PERSONS = graphql(`
  fragment CasePersons on Case { victim suspect absences { field reason } }
`);

/** Who has to be found or protected, and of whom a crime is alleged: never in one field. */
export function Persons({ case: each }: { case: CasePersonsFragment }) {
  const own = useCaseWords();
  const isWithheld = each.absences.some(
    ({ field, reason }) => field === 'victim' && reason === 'POLICY',
  );
  const notNamed = <span className="absent">{own.notNamed}</span>;
  return (
    <section className="card" aria-label={own.persons}>
      <h2>{own.persons}</h2>
      {each.victim || each.suspect ? (
        <Facts
          facts={[
            [own.victim, each.victim ?? notNamed],
            [own.suspect, each.suspect ?? notNamed],
          ]}
        />
      ) : (
        <p className="absent">{isWithheld ? own.withheld : own.noPersons}</p>
      )}
    </section>
  );
}
