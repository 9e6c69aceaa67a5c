-- The hub's tables. Constraints hold the truth: what they refuse cannot be stored by any way in.
CREATE EXTENSION IF NOT EXISTS postgis;
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Reference data ------------------------------------------------------------------------------------------------------

CREATE TABLE regency (
  kemendagri_code   text PRIMARY KEY CHECK (kemendagri_code ~ '^62\.\d{2}$'),
  bps_code          text NOT NULL UNIQUE CHECK (bps_code ~ '^62\d{2}$'),
  name              text NOT NULL UNIQUE,
  kind              text NOT NULL CHECK (kind IN ('KABUPATEN', 'KOTA')),
  variants          text[] NOT NULL,
  capital           text NOT NULL,
  capital_latitude  double precision NOT NULL CHECK (capital_latitude BETWEEN -4 AND 1),
  capital_longitude double precision NOT NULL CHECK (capital_longitude BETWEEN 110 AND 116),
  area_km2          numeric(10, 3) NOT NULL CHECK (area_km2 > 0),
  area_source       text NOT NULL,
  population        integer NOT NULL CHECK (population > 0),
  population_source text NOT NULL
);

CREATE TABLE country (
  alpha3  text PRIMARY KEY CHECK (alpha3 ~ '^[A-Z]{1,3}$'),
  name_id text NOT NULL,
  name_en text NOT NULL
);

CREATE TABLE sector (
  id       text PRIMARY KEY,
  name_id  text NOT NULL,
  name_en  text NOT NULL,
  position integer NOT NULL UNIQUE
);

CREATE TABLE sector_kbli_prefix (
  prefix    text PRIMARY KEY CHECK (prefix ~ '^\d{2,5}$'),
  sector_id text NOT NULL REFERENCES sector (id)
);

CREATE TABLE permit_kind (
  id      text PRIMARY KEY,
  family  text NOT NULL CHECK (family IN ('STAY', 'WORK')),
  name_id text NOT NULL,
  name_en text NOT NULL
);

CREATE TABLE visa_index (
  code        text NOT NULL,
  valid_from  date NOT NULL,
  valid_to    date,
  replaced_by text,
  name_id     text NOT NULL,
  name_en     text NOT NULL,
  PRIMARY KEY (code, valid_from),
  CHECK (valid_to IS NULL OR valid_to >= valid_from),
  EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);

CREATE TABLE incident_category (
  id          text PRIMARY KEY,
  name_id     text NOT NULL,
  name_en     text NOT NULL,
  lead        text NOT NULL CHECK (lead IN ('IMMIGRATION', 'MANPOWER', 'POLICE', 'KESBANGPOL')),
  sensitivity text NOT NULL CHECK (sensitivity IN ('COMPANY', 'PERSONAL', 'HEALTH', 'SPECIFIC', 'RESTRICTED')),
  on_map      boolean NOT NULL,
  CHECK (sensitivity <> 'RESTRICTED' OR NOT on_map)
);

CREATE TABLE agency (
  code    text PRIMARY KEY CHECK (code ~ '^[A-Z][A-Z-]+$'),
  name_id text NOT NULL,
  name_en text NOT NULL,
  kind    text NOT NULL CHECK (kind IN ('IMMIGRATION', 'MANPOWER', 'POLICE', 'KESBANGPOL', 'GOVERNMENT'))
);

CREATE TABLE agency_regency (
  agency_code  text NOT NULL REFERENCES agency (code),
  regency_code text NOT NULL REFERENCES regency (kemendagri_code),
  PRIMARY KEY (agency_code, regency_code)
);

CREATE TABLE agency_agreement (
  owner_code  text NOT NULL REFERENCES agency (code),
  reader_code text NOT NULL REFERENCES agency (code),
  basis       text NOT NULL CHECK (basis <> ''),
  valid_from  date NOT NULL,
  valid_to    date,
  PRIMARY KEY (owner_code, reader_code, valid_from),
  CHECK (owner_code <> reader_code),
  CHECK (valid_to IS NULL OR valid_to >= valid_from),
  EXCLUDE USING gist (owner_code WITH =, reader_code WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);

-- Boundaries ----------------------------------------------------------------------------------------------------------

CREATE TABLE boundary_edition (
  id         text PRIMARY KEY CHECK (id ~ '^[a-z0-9][a-z0-9.-]*$'),
  name       text NOT NULL,
  source     text NOT NULL CHECK (source <> ''),
  licence    text NOT NULL CHECK (licence <> ''),
  valid_from date NOT NULL,
  loaded_at  timestamptz(6) NOT NULL DEFAULT now(),
  topology   jsonb NOT NULL,
  etag       text NOT NULL,
  warnings   jsonb NOT NULL
);

CREATE TABLE boundary_area (
  edition_id        text NOT NULL REFERENCES boundary_edition (id) ON DELETE CASCADE,
  regency_code      text NOT NULL REFERENCES regency (kemendagri_code),
  shape             geometry(MultiPolygon, 4326) NOT NULL CHECK (ST_IsValid(shape)),
  area_km2          numeric(10, 3) NOT NULL CHECK (area_km2 > 0),
  deviation_percent numeric(6, 2) NOT NULL CHECK (abs(deviation_percent) <= 15),
  PRIMARY KEY (edition_id, regency_code)
);

-- CONFLICT where a point lies outside the named regency of the edition in use, null where it lies inside, is absent, or
-- no edition is loaded.
CREATE FUNCTION point_conflict(regency text, longitude double precision, latitude double precision) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN NOT ST_Covers(shape, ST_SetSRID(ST_MakePoint(longitude, latitude), 4326)) THEN 'CONFLICT' END
  FROM boundary_area
  WHERE longitude IS NOT NULL AND regency_code = regency
    AND edition_id = (SELECT id FROM boundary_edition ORDER BY valid_from DESC, loaded_at DESC LIMIT 1)
$$;

-- Intake --------------------------------------------------------------------------------------------------------------

CREATE TABLE batch (
  id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  source         text NOT NULL,
  agency_code    text REFERENCES agency (code),
  file_name      text NOT NULL,
  checksum       text NOT NULL CHECK (checksum ~ '^[0-9a-f]{64}$'),
  size_bytes     integer NOT NULL CHECK (size_bytes >= 0),
  status         text NOT NULL CHECK (status IN ('RUNNING', 'PUBLISHED', 'REFUSED', 'FAILED', 'REHEARSED')),
  stage          text CHECK (stage IN ('RECEIVE', 'STAGE', 'VALIDATE', 'LINK', 'PUBLISH')),
  stage_done     integer NOT NULL DEFAULT 0,
  stage_total    integer NOT NULL DEFAULT 0,
  period_from    date,
  period_to      date,
  extracted_on   date,
  row_count      integer NOT NULL DEFAULT 0,
  accepted_count integer NOT NULL DEFAULT 0,
  rejected_count integer NOT NULL DEFAULT 0,
  conflict_count integer NOT NULL DEFAULT 0,
  problem        jsonb,
  received_by    text NOT NULL,
  received_at    timestamptz(6) NOT NULL DEFAULT now(),
  heartbeat_at   timestamptz(6) NOT NULL DEFAULT now(),
  published_at   timestamptz(6),
  CHECK (period_to IS NULL OR period_from <= period_to),
  CHECK (row_count = accepted_count + rejected_count),
  CHECK ((status IN ('REFUSED', 'FAILED')) = (problem IS NOT NULL)),
  CHECK ((status = 'PUBLISHED') = (published_at IS NOT NULL)),
  CHECK (status <> 'PUBLISHED' OR (agency_code IS NOT NULL AND period_to IS NOT NULL AND extracted_on IS NOT NULL))
);
-- A published file is published once, whoever sends it again.
CREATE UNIQUE INDEX batch_published_once ON batch (source, checksum) WHERE status = 'PUBLISHED';
CREATE INDEX batch_coverage ON batch (source, agency_code, period_to);

CREATE TABLE kept_file (
  batch_id uuid PRIMARY KEY REFERENCES batch (id),
  bytes    bytea NOT NULL
);

CREATE TABLE staged_row (
  batch_id  uuid NOT NULL REFERENCES batch (id),
  row       integer NOT NULL CHECK (row >= 1),
  raw       jsonb NOT NULL,
  mapped    jsonb,
  problems  jsonb,
  conflicts jsonb,
  PRIMARY KEY (batch_id, row),
  CHECK ((mapped IS NULL) = (problems IS NOT NULL))
);

-- People, employers, permits, incidents -------------------------------------------------------------------------------

CREATE TABLE foreign_national (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name         text,
  sex          text CHECK (sex IN ('MALE', 'FEMALE')),
  birth_date   date CHECK (birth_date > '1900-01-01'),
  nationality  text NOT NULL REFERENCES country (alpha3),
  extracted_on date NOT NULL,
  batch_id     uuid NOT NULL,
  row          integer NOT NULL,
  system_from  timestamptz(6) NOT NULL DEFAULT now(),
  FOREIGN KEY (batch_id, row) REFERENCES staged_row (batch_id, row)
);
CREATE INDEX foreign_national_by_name ON foreign_national (name, id);

CREATE TABLE travel_document (
  foreign_national_id uuid NOT NULL REFERENCES foreign_national (id),
  country             text NOT NULL REFERENCES country (alpha3),
  number              text NOT NULL CHECK (number <> ''),
  expires_on          date,
  extracted_on        date NOT NULL,
  PRIMARY KEY (foreign_national_id, country, number)
);
CREATE INDEX travel_document_by_number ON travel_document (country, number);

CREATE TABLE source_record (
  id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  batch_id        uuid NOT NULL REFERENCES batch (id),
  row             integer NOT NULL,
  source          text NOT NULL,
  agency_code     text NOT NULL REFERENCES agency (code),
  regency_code    text REFERENCES regency (kemendagri_code),
  name_as_written text,
  extracted_on    date NOT NULL,
  UNIQUE (batch_id, row),
  FOREIGN KEY (batch_id, row) REFERENCES staged_row (batch_id, row)
);

CREATE TABLE identity_link (
  id                  uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  record_id           uuid NOT NULL UNIQUE REFERENCES source_record (id),
  foreign_national_id uuid NOT NULL REFERENCES foreign_national (id),
  probability         double precision CHECK (probability BETWEEN 0 AND 1),
  evidence            jsonb NOT NULL,
  decided_by          text NOT NULL CHECK (decided_by <> ''),
  decided_at          timestamptz(6) NOT NULL DEFAULT now(),
  system_from         timestamptz(6) NOT NULL DEFAULT now(),
  CHECK ((probability IS NULL) = (decided_by = 'exact-key'))
);
CREATE INDEX identity_link_by_person ON identity_link (foreign_national_id);

CREATE TABLE employer (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name         text NOT NULL CHECK (name <> ''),
  name_key     text NOT NULL CHECK (name_key <> ''),
  nib          text CHECK (nib ~ '^\d{13}$'),
  kbli         text CHECK (kbli ~ '^\d{5}$'),
  sector_id    text REFERENCES sector (id),
  extracted_on date NOT NULL,
  batch_id     uuid NOT NULL,
  row          integer NOT NULL,
  system_from  timestamptz(6) NOT NULL DEFAULT now(),
  FOREIGN KEY (batch_id, row) REFERENCES staged_row (batch_id, row)
);
-- A NIB names one employer; without a NIB the name has to, until a file brings the NIB.
CREATE UNIQUE INDEX employer_nib ON employer (nib) WHERE nib IS NOT NULL;
CREATE UNIQUE INDEX employer_name_without_nib ON employer (name_key) WHERE nib IS NULL;
CREATE INDEX employer_by_name_key ON employer (name_key);
CREATE INDEX employer_by_name ON employer (name, id);

CREATE TABLE site (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  employer_id   uuid NOT NULL REFERENCES employer (id),
  name          text NOT NULL CHECK (name <> ''),
  name_key      text NOT NULL CHECK (name_key <> ''),
  regency_code  text NOT NULL REFERENCES regency (kemendagri_code),
  longitude     double precision CHECK (longitude BETWEEN -180 AND 180),
  latitude      double precision CHECK (latitude BETWEEN -90 AND 90),
  point_absence text CHECK (point_absence = 'CONFLICT'),
  extracted_on  date NOT NULL,
  batch_id      uuid NOT NULL,
  row           integer NOT NULL,
  system_from   timestamptz(6) NOT NULL DEFAULT now(),
  UNIQUE (employer_id, name_key, regency_code),
  CHECK ((longitude IS NULL) = (latitude IS NULL)),
  CHECK (point_absence IS NULL OR longitude IS NOT NULL),
  FOREIGN KEY (batch_id, row) REFERENCES staged_row (batch_id, row)
);
CREATE INDEX site_by_name ON site (name, id);

CREATE TABLE permit (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind_id      text NOT NULL REFERENCES permit_kind (id),
  code         text,
  number       text NOT NULL CHECK (number <> ''),
  agency_code  text NOT NULL REFERENCES agency (code),
  source       text NOT NULL,
  holder_id    uuid NOT NULL REFERENCES foreign_national (id),
  employer_id  uuid REFERENCES employer (id),
  site_id      uuid REFERENCES site (id),
  regency_code text REFERENCES regency (kemendagri_code),
  position     text,
  issued_on    date,
  valid_from   date NOT NULL,
  valid_to     date NOT NULL,
  status       text NOT NULL CHECK (status IN ('ACTIVE', 'REVOKED', 'ENDED_EARLY')),
  extracted_on date NOT NULL,
  batch_id     uuid NOT NULL,
  row          integer NOT NULL,
  system_from  timestamptz(6) NOT NULL DEFAULT now(),
  UNIQUE (agency_code, kind_id, number, holder_id),
  CHECK (valid_from <= valid_to),
  CHECK (issued_on IS NULL OR issued_on <= valid_to),
  CHECK (site_id IS NULL OR employer_id IS NOT NULL),
  FOREIGN KEY (batch_id, row) REFERENCES staged_row (batch_id, row)
);
CREATE INDEX permit_by_holder ON permit (holder_id, valid_from);
CREATE INDEX permit_by_expiry ON permit (valid_to, id);
CREATE INDEX permit_by_employer ON permit (employer_id);
CREATE INDEX permit_by_regency ON permit (regency_code);

CREATE TABLE permit_site (
  permit_id uuid NOT NULL REFERENCES permit (id),
  site_id   uuid NOT NULL REFERENCES site (id),
  position  integer NOT NULL CHECK (position >= 1),
  PRIMARY KEY (permit_id, site_id),
  UNIQUE (permit_id, position)
);
CREATE INDEX permit_site_by_site ON permit_site (site_id);

CREATE TABLE incident (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  reference     text NOT NULL CHECK (reference <> ''),
  agency_code   text NOT NULL REFERENCES agency (code),
  source        text NOT NULL,
  category_id   text NOT NULL REFERENCES incident_category (id),
  severity      integer NOT NULL CHECK (severity BETWEEN 1 AND 4),
  status        text NOT NULL CHECK (status IN ('REPORTED', 'VERIFIED', 'HANDLED', 'HANDED_OVER', 'DECIDED', 'CLOSED',
                                                'UNSUBSTANTIATED', 'DUPLICATE')),
  occurred_at   timestamptz(6) NOT NULL,
  reported_at   timestamptz(6) NOT NULL,
  regency_code  text NOT NULL REFERENCES regency (kemendagri_code),
  site_id       uuid REFERENCES site (id),
  place         text,
  longitude     double precision CHECK (longitude BETWEEN -180 AND 180),
  latitude      double precision CHECK (latitude BETWEEN -90 AND 90),
  point_absence text CHECK (point_absence = 'CONFLICT'),
  summary       text,
  extracted_on  date NOT NULL,
  batch_id      uuid NOT NULL,
  row           integer NOT NULL,
  system_from   timestamptz(6) NOT NULL DEFAULT now(),
  UNIQUE (agency_code, reference),
  CHECK ((longitude IS NULL) = (latitude IS NULL)),
  CHECK (point_absence IS NULL OR longitude IS NOT NULL),
  FOREIGN KEY (batch_id, row) REFERENCES staged_row (batch_id, row)
);
CREATE INDEX incident_by_time ON incident (occurred_at, id);

-- History: an update or a removal moves the old version aside, so that a figure can be asked as known on a day ---------

CREATE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  history text := TG_TABLE_NAME || '_history';
  provenance text[] := ARRAY['extracted_on', 'batch_id', 'row', 'system_from'];
BEGIN
  -- A newer file that says the same moves the provenance; what was known does not change.
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - provenance = to_jsonb(NEW) - provenance THEN
    NEW.system_from := OLD.system_from;
    RETURN NEW;
  END IF;
  -- A version that was never visible to another transaction is no history.
  IF OLD.system_from < now() THEN
    EXECUTE format('INSERT INTO %I SELECT * FROM jsonb_populate_record(NULL::%I, $1)', history, history)
      USING to_jsonb(OLD) || jsonb_build_object('system_to', now());
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  NEW.system_from := now();
  RETURN NEW;
END $$;

DO $$
DECLARE
  versioned text;
BEGIN
  FOREACH versioned IN ARRAY ARRAY['foreign_national', 'identity_link', 'employer', 'site', 'permit', 'incident'] LOOP
    EXECUTE format('CREATE TABLE %I (LIKE %I)', versioned || '_history', versioned);
    EXECUTE format('ALTER TABLE %I ADD COLUMN system_to timestamptz(6) NOT NULL', versioned || '_history');
    EXECUTE format('ALTER TABLE %I ADD CHECK (system_from < system_to)', versioned || '_history');
    EXECUTE format('ALTER TABLE %I ADD EXCLUDE USING gist (id WITH =, tstzrange(system_from, system_to) WITH &&)',
      versioned || '_history');
    EXECUTE format('CREATE TRIGGER keep_history BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION keep_history()',
      versioned);
  END LOOP;
END $$;

-- Access --------------------------------------------------------------------------------------------------------------

CREATE TABLE hub_user (
  id             text PRIMARY KEY,
  name           text NOT NULL,
  email          text NOT NULL UNIQUE CHECK (email = lower(email)),
  email_verified boolean NOT NULL DEFAULT false,
  image          text,
  agency_code    text REFERENCES agency (code),
  roles          text[] NOT NULL DEFAULT '{}' CHECK (roles <@ ARRAY['LEADER', 'ANALYST', 'CASE_OFFICER', 'OPERATOR',
                                                                    'PRESENTER', 'AUDITOR', 'ADMIN']),
  whole_province boolean NOT NULL DEFAULT false,
  regencies      text[] NOT NULL DEFAULT '{}',
  created_at     timestamptz(6) NOT NULL DEFAULT now(),
  updated_at     timestamptz(6) NOT NULL DEFAULT now(),
  CHECK (NOT whole_province OR regencies = '{}')
);

CREATE TABLE session (
  id         text PRIMARY KEY,
  token      text NOT NULL UNIQUE,
  user_id    text NOT NULL REFERENCES hub_user (id) ON DELETE CASCADE,
  expires_at timestamptz(6) NOT NULL,
  ip_address text,
  user_agent text,
  created_at timestamptz(6) NOT NULL DEFAULT now(),
  updated_at timestamptz(6) NOT NULL DEFAULT now()
);
CREATE INDEX session_by_user ON session (user_id);

CREATE TABLE credential (
  id                       text PRIMARY KEY,
  account_id               text NOT NULL,
  provider_id              text NOT NULL,
  user_id                  text NOT NULL REFERENCES hub_user (id) ON DELETE CASCADE,
  access_token             text,
  refresh_token            text,
  id_token                 text,
  access_token_expires_at  timestamptz(6),
  refresh_token_expires_at timestamptz(6),
  scope                    text,
  password                 text,
  created_at               timestamptz(6) NOT NULL DEFAULT now(),
  updated_at               timestamptz(6) NOT NULL DEFAULT now()
);
CREATE INDEX credential_by_user ON credential (user_id);

CREATE TABLE verification (
  id         text PRIMARY KEY,
  identifier text NOT NULL,
  value      text NOT NULL,
  expires_at timestamptz(6) NOT NULL,
  created_at timestamptz(6) NOT NULL DEFAULT now(),
  updated_at timestamptz(6) NOT NULL DEFAULT now()
);
CREATE INDEX verification_by_identifier ON verification (identifier);

CREATE TABLE rate_limit (
  id           text PRIMARY KEY,
  key          text NOT NULL UNIQUE,
  count        integer NOT NULL,
  last_request bigint NOT NULL
);

-- Audit ---------------------------------------------------------------------------------------------------------------

CREATE TABLE audit_event (
  id           bigserial PRIMARY KEY,
  at           timestamptz(6) NOT NULL DEFAULT now(),
  actor        text NOT NULL CHECK (actor <> ''),
  action       text NOT NULL CHECK (action <> ''),
  subject_type text,
  subject_ids  text[] NOT NULL DEFAULT '{}',
  purpose      text,
  outcome      text NOT NULL CHECK (outcome IN ('DONE', 'DENIED', 'FAILED')),
  detail       jsonb
);
CREATE INDEX audit_event_by_actor ON audit_event (actor, at);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit trail is append-only';
END $$;
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
