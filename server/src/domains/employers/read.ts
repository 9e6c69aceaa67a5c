/** The places of work that the rows of `incoming` name, in their order; the first is the principal one. */
export const NAMED_SITES = `
  SELECT incoming.row, batch_id, extracted_on, employer_id, site ->> 'name' AS name, site ->> 'key' AS name_key,
         site ->> 'regency' AS regency_code, ordinal::integer AS place,
         (site -> 'point' ->> 'longitude')::double precision AS longitude,
         (site -> 'point' ->> 'latitude')::double precision AS latitude
  FROM incoming CROSS JOIN LATERAL jsonb_array_elements(sites) WITH ORDINALITY AS listed (site, ordinal)
  WHERE employer_id IS NOT NULL`;

/** Every place of work of a row, for the permit that the row is about. */
export const SITES_OF_ROWS = `
  SELECT named.row, site.id AS site_id, min(named.place) AS position
  FROM (${NAMED_SITES}) named JOIN site USING (employer_id, name_key, regency_code)
  GROUP BY named.row, site.id`;
