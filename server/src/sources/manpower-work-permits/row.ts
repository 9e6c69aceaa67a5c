import type { Candidate, RowProblem } from '../../kernel/candidate.ts';
import { ok, type Result } from '../../kernel/result.ts';
import {
  asCountry,
  asDay,
  asKbli,
  asNib,
  asPassportNumber,
  asSex,
  asText,
} from '../cell-readers.ts';
import type { Headings } from '../columns.ts';
import { RowReader } from '../row-reader.ts';
import type { ColumnName } from './columns.ts';
import { asStatus } from './lookups.ts';
import { asSites } from './sites.ts';

/** What a row of the extract says: a worker, the employer, the places of work and the approved RPTKA. */
export function mapRow(
  raw: Record<string, string>,
  headings: Headings<ColumnName>,
): Result<Candidate, RowProblem[]> {
  const row = new RowReader(raw, headings);
  const fields = row.settle({
    permitNumber: row.need('permitNumber', asText),
    permitType: row.may('permitType', asText),
    company: row.need('company', asText),
    nib: row.may('nib', asNib),
    kbli: row.may('kbli', asKbli),
    name: row.need('name', asText),
    sex: row.may('sex', asSex),
    birthDate: row.need('birthDate', asDay),
    nationality: row.need('nationality', asCountry),
    passportNumber: row.need('passportNumber', asPassportNumber),
    passportExpiry: row.may('passportExpiry', asDay),
    position: row.may('position', asText),
    sites: row.need('sites', asSites),
    issuedOn: row.may('issuedOn', asDay),
    validFrom: row.need('validFrom', asDay),
    validTo: row.need('validTo', asDay),
    status: row.may('status', asStatus),
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
    employer: { name: it.company, nib: it.nib, kbli: it.kbli },
    sites: it.sites,
    permit: {
      kind: 'RPTKA',
      code: it.permitType,
      number: it.permitNumber,
      position: it.position,
      regency: null,
      issuedOn: it.issuedOn,
      validFrom: it.validFrom,
      validTo: it.validTo,
      status: it.status ?? 'ACTIVE',
    },
    incident: null,
  });
}
