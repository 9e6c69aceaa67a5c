/**
 * Countries as agencies and travel documents name them. A country is known by its ISO 3166 alpha-3 code; beside these
 * stand the ICAO 9303 codes that no country has (stateless, refugee, organisations). Germany's ICAO code is `D`: it is
 * read as DEU, because one country under two codes would split both its people and its counts.
 */
import countries from 'i18n-iso-countries';
import { failed, ok, type Result } from './result.ts';

export interface Country {
  alpha3: string;
  nameId: string;
  nameEn: string;
}

const special = (alpha3: string, nameId: string, nameEn: string): Country => ({
  alpha3,
  nameId,
  nameEn,
});

/** ICAO 9303 part 3, codes for holders and issuers without a country of their own. */
const SPECIALS: readonly Country[] = [
  special('XXA', 'Tanpa kewarganegaraan', 'Stateless person'),
  special('XXB', 'Pengungsi (Konvensi 1951)', 'Refugee (1951 Convention)'),
  special('XXC', 'Pengungsi lainnya', 'Refugee, other'),
  special('XXX', 'Kewarganegaraan tidak disebut', 'Unspecified nationality'),
  special('UNO', 'Perserikatan Bangsa-Bangsa', 'United Nations'),
  special('UNA', 'Badan khusus PBB', 'United Nations specialized agency'),
  special('EUE', 'Uni Eropa', 'European Union'),
  special('XOM', 'Ordo Malta', 'Sovereign Military Order of Malta'),
  special('XPO', 'Interpol', 'Interpol'),
  special('GBD', 'Warga teritori seberang laut Britania', 'British Overseas Territories citizen'),
  special('GBN', 'Warga nasional Britania (seberang laut)', 'British National (Overseas)'),
  special('GBO', 'Warga seberang laut Britania', 'British Overseas citizen'),
  special('GBP', 'Orang dalam perlindungan Britania', 'British protected person'),
  special('GBS', 'Rakyat Britania', 'British subject'),
];

/** Words for a country that no list of official names has. */
const ALIASES: Record<string, readonly string[]> = {
  CHN: ['Tiongkok', 'RRT', 'RRC', 'R.R.T.', 'Cina', 'PRC', 'Republik Rakyat Tiongkok'],
  KOR: ['Korsel', 'Republik Korea', 'Rep. Korea', 'Korea (Selatan)', 'ROK'],
  PRK: ['Korut', "Democratic People's Republic of Korea", 'DPRK'],
  GBR: ['Inggris', 'Inggris Raya', 'Kerajaan Inggris', 'Britania'],
  USA: ['Amerika', 'AS'],
  NLD: ['Belanda', 'Nederland', 'Holland'],
  DEU: ['D', 'D<<', 'Republik Federal Jerman'],
  FRA: ['Prancis'],
  TWN: ['Chinese Taipei'],
  SGP: ['Singapur'],
  PHL: ['Philipina', 'Pilipina', 'Philipines'],
  LKA: ['Srilanka'],
  RUS: ['Federasi Rusia'],
  ARE: ['UEA', 'Emirat Arab'],
  SAU: ['Saudi'],
  TLS: ['Timor Leste'],
  CZE: ['Ceko'],
  MMR: ['Burma'],
};

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');

const listed: readonly Country[] = Object.keys(countries.getAlpha3Codes()).map((alpha3) => {
  const nameEn = countries.getName(alpha3, 'en') ?? alpha3;
  return {
    alpha3,
    nameId: countries.getName(alpha3, 'id') ?? nameEn,
    nameEn,
  };
});

/** Every country and ICAO special that a document can carry, in the order of their codes. */
export const COUNTRIES: readonly Country[] = [...listed, ...SPECIALS].sort((one, other) =>
  one.alpha3 < other.alpha3 ? -1 : 1,
);

const namesOf = ({ alpha3, nameId, nameEn }: Country): string[] => {
  const inLists = ['id', 'en'].flatMap(
    (language) => countries.getName(alpha3, language, { select: 'all' }) ?? [],
  );
  return [alpha3, nameId, nameEn, ...inLists, ...(ALIASES[alpha3] ?? [])];
};

/** A name that two countries share (Congo) is nobody's: the row has to say which one it means. */
const byName = new Map<string, string | null>();
for (const country of COUNTRIES) {
  for (const name of new Set(namesOf(country).map(plain))) {
    byName.set(name, byName.has(name) ? null : country.alpha3);
  }
}

/** Reads a country by code or by any name that agencies write, Indonesian or English, as its alpha-3 code. */
export function parseCountry(text: string): Result<string, 'country-unknown'> {
  const alpha3 = byName.get(plain(text));
  return alpha3 ? ok(alpha3) : failed('country-unknown');
}
