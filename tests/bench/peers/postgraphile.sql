-- What PostGraphile is asked: its own way to give a filter is a function. Relations and fields are its own.
CREATE SCHEMA peer;

CREATE FUNCTION peer.rollup(day date) RETURNS TABLE (regency text, sector text, count integer) LANGUAGE sql STABLE AS $$
  SELECT regency_code, sector_id, count(*)::integer
  FROM permit JOIN permit_kind ON permit_kind.id = kind_id LEFT JOIN employer ON employer.id = employer_id
  WHERE family = 'STAY' AND permit.status = 'ACTIVE' AND valid_from <= day AND valid_to >= day
  GROUP BY 1, 2 ORDER BY 1, 2 $$;

CREATE FUNCTION peer.people() RETURNS SETOF foreign_national LANGUAGE sql STABLE AS $$
  SELECT * FROM foreign_national person
  WHERE erased_at IS NULL AND sealed IS NULL AND EXISTS (SELECT FROM permit WHERE holder_id = person.id)
  ORDER BY name, id $$;

CREATE FUNCTION peer.found(term text) RETURNS SETOF foreign_national LANGUAGE sql STABLE AS $$
  SELECT * FROM foreign_national person
  WHERE search_key LIKE ALL (ARRAY(SELECT '% ' || word || '%' FROM unnest(string_to_array(lower(term), ' ')) AS word)) AND erased_at IS NULL AND sealed IS NULL
    AND EXISTS (SELECT FROM permit WHERE holder_id = person.id)
  ORDER BY name, id $$;

CREATE FUNCTION peer.reported(regency text, since date, until date) RETURNS SETOF incident LANGUAGE sql STABLE AS $$
  SELECT incident.* FROM incident JOIN incident_category ON incident_category.id = category_id
  WHERE regency_code = regency AND sensitivity <> 'RESTRICTED' AND status NOT IN ('UNSUBSTANTIATED', 'DUPLICATE')
    AND occurred_at >= since::timestamp AT TIME ZONE 'Asia/Jakarta'
    AND occurred_at < (until + 1)::timestamp AT TIME ZONE 'Asia/Jakarta'
  ORDER BY occurred_at DESC, incident.id $$;

CREATE FUNCTION peer.expiring(day date, until date) RETURNS SETOF permit LANGUAGE sql STABLE AS $$
  SELECT permit.* FROM permit JOIN foreign_national person ON person.id = holder_id
  WHERE permit.status = 'ACTIVE' AND valid_from <= day AND valid_to BETWEEN day AND until
    AND person.erased_at IS NULL AND person.sealed IS NULL
  ORDER BY valid_to, permit.id $$;
