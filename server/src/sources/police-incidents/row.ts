import type { Candidate, Point, RowProblem } from '../../kernel/candidate.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { asInstant, asRegencyName, asText, readDecimal } from '../cell-readers.ts';
import type { Headings } from '../columns.ts';
import { type CellReader, RowReader } from '../row-reader.ts';
import type { ColumnName } from './columns.ts';
import { asCategory, asStatus } from './lookups.ts';

const asDegrees: CellReader<number> = (text) => {
  const degrees = readDecimal(text);
  return degrees === null ? failed('number-unreadable') : ok(degrees);
};

/** Both or neither: half a point is a mistake, not a place. */
function toPoint(
  latitude: number | null,
  longitude: number | null,
  headings: Headings<ColumnName>,
): Result<Point | null, RowProblem[]> {
  if (latitude !== null && longitude !== null) return ok({ latitude, longitude });
  if (latitude === null && longitude === null) return ok(null);
  const column = (latitude === null ? headings.latitude : headings.longitude) ?? 'koordinat';
  return failed([{ code: 'required-value-missing', column, value: '' }]);
}

/** What a line says: an incident, and nothing about persons. */
export function mapRow(
  raw: Record<string, string>,
  headings: Headings<ColumnName>,
): Result<Candidate, RowProblem[]> {
  const row = new RowReader(raw, headings);
  const fields = row.settle({
    reference: row.need('reference', asText),
    category: row.need('category', asCategory),
    status: row.need('status', asStatus),
    occurredAt: row.need('occurredAt', asInstant),
    reportedAt: row.need('reportedAt', asInstant),
    regency: row.need('regency', asRegencyName),
    place: row.may('place', asText),
    latitude: row.may('latitude', asDegrees),
    longitude: row.may('longitude', asDegrees),
    noPoint: row.may('noPoint', () => failed('number-unreadable')),
    site: row.may('site', asText),
    summary: row.may('summary', asText),
  });
  if (!fields.ok) return fields;
  const it = fields.value;
  const point = toPoint(it.latitude, it.longitude, headings);
  if (!point.ok) return point;
  return ok({
    person: null,
    employer: null,
    sites: [],
    permit: null,
    incident: {
      reference: it.reference,
      category: it.category.id,
      severity: it.category.severity,
      status: it.status,
      occurredAt: it.occurredAt,
      reportedAt: it.reportedAt,
      regency: it.regency,
      place: it.place,
      point: point.value,
      site: it.site,
      summary: it.summary,
    },
  });
}
