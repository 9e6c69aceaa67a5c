/**
 * Writes agency files about people who do not exist, as messy as real ones, with the truth beside them. Everything
 * follows from the arguments: the same people, seed and day give the same bytes.
 */
import type { Day } from '../../kernel/day.ts';
import { INCIDENTS, STAY_PERMITS, WORK_PERMITS } from '../feeds.ts';
import { writeRegister } from '../immigration-stay-permits/invent.ts';
import { stayDefects } from '../immigration-stay-permits/invent-defects.ts';
import { writeStayLine } from '../immigration-stay-permits/invent-rows.ts';
import { writeExtract } from '../manpower-work-permits/invent.ts';
import { workDefects } from '../manpower-work-permits/invent-defects.ts';
import { writeWorkLine } from '../manpower-work-permits/invent-rows.ts';
import { writeReports } from '../police-incidents/invent.ts';
import { incidentDefects, misplaceSome } from '../police-incidents/invent-defects.ts';
import { writeIncidentLine } from '../police-incidents/invent-rows.ts';
import { type Line, type Placed, spoilSome } from './lines.ts';
import { inventSigner } from './names.ts';
import { IMMIGRATION_OFFICES } from './places.ts';
import { inventPopulation, type Population } from './population.ts';
import { type Random, seeded } from './random.ts';
import { type TruthRow, truthCsv } from './truth.ts';

export interface InventArguments {
  /** How many true persons the files speak of. */
  people: number;
  seed: number;
  /** The day on which the agencies draw their extracts. */
  asOf: Day;
}

export interface InventedFile {
  name: string;
  bytes: Uint8Array;
}

interface WrittenFile extends InventedFile {
  truth: TruthRow[];
}

/** One incident for so many people. */
const PEOPLE_PER_INCIDENT = 12;

/** The invented files of all sources and `truth.csv`. A file that would have no row is left out. */
export async function invent({ people, seed, asOf }: InventArguments): Promise<InventedFile[]> {
  const random = seeded(seed);
  const population = inventPopulation(people, asOf, random);
  const files = [
    ...(await writeStayPermits(population, asOf, random)),
    writeWorkPermits(population, asOf, random),
    writeIncidents(population, asOf, random),
  ].filter((file) => file.truth.length > 0);
  const truth = truthCsv(files.flatMap((file) => file.truth));
  return [
    ...files.map(({ name, bytes }) => ({ name, bytes })),
    { name: 'truth.csv', bytes: new TextEncoder().encode(truth) },
  ];
}

/** Each office writes the permits of the regencies for which it answers; a blank regency is Palangka Raya's. */
async function writeStayPermits(
  { people }: Population,
  asOf: Day,
  random: Random,
): Promise<WrittenFile[]> {
  const [sampit, palangkaRaya] = IMMIGRATION_OFFICES;
  const files: WrittenFile[] = [];
  for (const office of IMMIGRATION_OFFICES) {
    const answersFor = (regency: string | null): boolean =>
      (regency !== null && sampit.regencies.includes(regency) ? sampit : palangkaRaya) === office;
    const lines = people.flatMap((person) =>
      person.stayPermits
        .filter((permit) => answersFor(permit.regency))
        .map((permit) => writeStayLine(person, permit, asOf, random)),
    );
    const spoiled = spoilSome(lines, stayDefects(asOf), random);
    const signer = inventSigner(random);
    const register = await writeRegister(spoiled, { office, asOf, signer });
    const name = office === sampit ? `${STAY_PERMITS.id}.xlsx` : `${STAY_PERMITS.id}-2.xlsx`;
    files.push(toFile(STAY_PERMITS.id, name, register));
  }
  return files;
}

function writeWorkPermits({ people }: Population, asOf: Day, random: Random): WrittenFile {
  const lines = people.flatMap((person) =>
    person.workPermits.map((permit) => writeWorkLine(person, permit, asOf, random)),
  );
  const spoiled = spoilSome(random.shuffle(lines), workDefects(asOf), random);
  return toFile(WORK_PERMITS.id, `${WORK_PERMITS.id}.csv`, writeExtract(spoiled, asOf));
}

function writeIncidents({ people, companies }: Population, asOf: Day, random: Random): WrittenFile {
  const count = Math.ceil(people.length / PEOPLE_PER_INCIDENT);
  const lines = Array.from({ length: count }, (_, index) =>
    writeIncidentLine(index + 1, companies, asOf, random),
  );
  const spoiled = spoilSome(lines, incidentDefects(asOf), random);
  misplaceSome(spoiled, random);
  return toFile(INCIDENTS.id, `${INCIDENTS.id}.jsonl`, writeReports(spoiled, asOf));
}

function toFile<Written extends Line<unknown>>(
  source: string,
  name: string,
  { bytes, placed }: { bytes: Uint8Array; placed: Placed<Written>[] },
): WrittenFile {
  const truth = placed.map(({ row, line }) => ({
    ...line.truth,
    source,
    file: name,
    row,
  }));
  return { name, bytes, truth };
}
