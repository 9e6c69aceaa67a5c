import type { Candidate, RowProblem } from '../../kernel/candidate.ts';
import { type Kemendagri, parseRegencyCode, parseRegencyName } from '../../kernel/regency-code.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { asCountry, asDay, asNib, asPassportNumber, asSex, asText } from '../cell-readers.ts';
import type { Headings } from '../columns.ts';
import { type CellReader, RowReader } from '../row-reader.ts';
import type { ColumnName } from './columns.ts';
import { asPermitKind, asStatus } from './lookups.ts';

/** The column takes a regency's name or its Kemendagri code, as its heading says. */
const asRegency: CellReader<Kemendagri> = (text) => {
  const isCode = /^[\d.]+$/.test(text);
  const regency = isCode ? parseRegencyCode('KEMENDAGRI', text) : parseRegencyName(text);
  return regency.ok ? ok(regency.value.kemendagri) : regency;
};

/** What a row of the register says: a person, the stay permit and the sponsor. */
export function mapRow(
  raw: Record<string, string>,
  headings: Headings<ColumnName>,
): Result<Candidate, RowProblem[]> {
  const row = new RowReader(raw, headings);
  row.skip('number');
  const fields = row.settle({
    name: row.need('name', asText),
    sex: row.may('sex', asSex),
    birthDate: row.need('birthDate', asDay),
    nationality: row.need('nationality', asCountry),
    passportNumber: row.need('passportNumber', asPassportNumber),
    passportExpiry: row.may('passportExpiry', asDay),
    kind: row.need('permitKind', asPermitKind),
    visaIndex: row.may('visaIndex', asText),
    permitNumber: row.need('permitNumber', asText),
    issuedOn: row.may('issuedOn', asDay),
    validFrom: row.need('validFrom', asDay),
    validTo: row.need('validTo', asDay),
    sponsor: row.may('sponsor', asText),
    nib: row.may('nib', asNib),
    position: row.may('position', asText),
    regency: row.may('regency', asRegency),
    status: row.may('remark', asStatus),
  });
  if (!fields.ok) return fields;
  const it = fields.value;
  return ok({
    person: {
      name: it.name,
      sex: it.sex,
      birthDate: it.birthDate,
      nationality: it.nationality,
      document: {
        number: it.passportNumber,
        country: it.nationality,
        expiresOn: it.passportExpiry,
      },
    },
    employer: it.sponsor === null ? null : { name: it.sponsor, nib: it.nib, kbli: null },
    sites: [],
    permit: {
      kind: it.kind,
      code: it.visaIndex,
      number: it.permitNumber,
      position: it.position,
      regency: it.regency,
      issuedOn: it.issuedOn,
      validFrom: it.validFrom,
      validTo: it.validTo,
      status: it.status ?? 'ACTIVE',
    },
    incident: null,
  });
}
