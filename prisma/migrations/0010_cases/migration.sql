-- Cases: what community figures and officers report, who looks into it, and what comes of it.

-- Community figures are registered; they report and read reference data, nothing else.
ALTER TABLE hub_user DROP CONSTRAINT hub_user_roles_check;
ALTER TABLE hub_user ADD CONSTRAINT hub_user_roles_check CHECK (roles <@ ARRAY[
  'LEADER', 'ANALYST', 'CASE_OFFICER', 'OPERATOR', 'PRESENTER', 'AUDITOR', 'ADMIN', 'COMMUNITY_FIGURE']);

-- An incident comes from a file, or from a case that was verified.
ALTER TABLE incident ALTER COLUMN batch_id DROP NOT NULL;
ALTER TABLE incident ALTER COLUMN row DROP NOT NULL;
ALTER TABLE incident_history ALTER COLUMN batch_id DROP NOT NULL;
ALTER TABLE incident_history ALTER COLUMN row DROP NOT NULL;
ALTER TABLE incident ADD CHECK ((batch_id IS NULL) = (row IS NULL));
ALTER TABLE incident ADD CHECK ((batch_id IS NULL) = (source = 'cases'));

-- Within how many days whoever has a case is to take the next step, by where it stands.
CREATE TABLE case_term (
  status text PRIMARY KEY CHECK (status IN ('REPORTED', 'VERIFIED', 'HANDLED', 'DECIDED')),
  days   integer NOT NULL CHECK (days >= 1)
);
INSERT INTO case_term (status, days) VALUES ('REPORTED', 3), ('VERIFIED', 7), ('HANDLED', 30), ('DECIDED', 14);

CREATE SEQUENCE case_number;

CREATE TABLE case_file (
  id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  number          text NOT NULL UNIQUE,
  -- A keyed hash of the key under which the sender's device sent the report: sent twice, it arrives once.
  key_mark        text NOT NULL UNIQUE,
  category_id     text NOT NULL REFERENCES incident_category (id),
  severity        integer NOT NULL CHECK (severity BETWEEN 1 AND 4),
  concerns_minor  boolean NOT NULL DEFAULT false,
  status          text NOT NULL CHECK (status IN ('REPORTED', 'VERIFIED', 'HANDLED', 'HANDED_OVER', 'DECIDED', 'CLOSED',
                                                  'UNSUBSTANTIATED', 'DUPLICATE')),
  -- Grows by one with each step: who acts on an older one is told what happened meanwhile.
  version         integer NOT NULL DEFAULT 1 CHECK (version >= 1),
  status_since    timestamptz(6) NOT NULL,
  due_on          date,
  regency_code    text NOT NULL REFERENCES regency (kemendagri_code),
  occurred_on     date NOT NULL,
  received_at     timestamptz(6) NOT NULL,
  received_agency text NOT NULL REFERENCES agency (code),
  owner_agency    text NOT NULL REFERENCES agency (code),
  -- Where exactly, and the persons whom the kind of report needs; sealed, whatever the kind.
  sealed_place    text,
  sealed_persons  text,
  duplicate_of    uuid REFERENCES case_file (id),
  incident_id     uuid REFERENCES incident (id),
  erased_at       timestamptz(6),
  CHECK ((status = 'DUPLICATE') = (duplicate_of IS NOT NULL)),
  CHECK (duplicate_of <> id),
  CHECK ((due_on IS NULL) = (status IN ('CLOSED', 'UNSUBSTANTIATED', 'DUPLICATE'))),
  CHECK (erased_at IS NULL OR (sealed_place IS NULL AND sealed_persons IS NULL))
);
CREATE INDEX case_file_by_due ON case_file (due_on, id);
CREATE INDEX case_file_by_likeness ON case_file (regency_code, category_id, occurred_on);

-- Which agency sees a case, and which parts of it: the one that received it, and those to which it was handed over.
CREATE TABLE case_access (
  case_id     uuid NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
  agency_code text NOT NULL REFERENCES agency (code),
  parts       text[] NOT NULL CHECK (parts <@ ARRAY['PLACE', 'PERSONS', 'ALLEGATION', 'FINDING', 'DOCUMENTS']),
  since       timestamptz(6) NOT NULL,
  PRIMARY KEY (case_id, agency_code)
);
CREATE INDEX case_access_by_agency ON case_access (agency_code, case_id);

-- What was alleged, found and decided: three kinds, each with its own author and day; a newer one supersedes.
CREATE TABLE case_statement (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id     uuid NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
  -- The version of the case that came with it.
  version     integer NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('ALLEGATION', 'FINDING', 'DECISION')),
  -- Null once it is erased.
  sealed_text text,
  -- Administrative immigration actions (UU 6/2011, article 75(2)) that a decision consists of.
  measures    text[] NOT NULL DEFAULT '{}' CHECK (measures <@ ARRAY[
    'BAN_LIST', 'PERMIT_CHANGED', 'BARRED_FROM_PLACES', 'RESIDENCE_ORDERED', 'COST_CHARGED', 'DEPORTATION']),
  agency_code text NOT NULL REFERENCES agency (code),
  -- Null where it would tell who reported.
  author      text,
  stated_at   timestamptz(6) NOT NULL,
  -- Agencies that may read it.
  seen_by     text[] NOT NULL,
  CHECK (measures = '{}' OR kind = 'DECISION')
);
CREATE INDEX case_statement_by_case ON case_statement (case_id, version);

CREATE TABLE handover (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id       uuid NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
  from_agency   text NOT NULL REFERENCES agency (code),
  to_agency     text NOT NULL REFERENCES agency (code),
  -- Where the case stood, and stands again if it is returned.
  from_status   text NOT NULL CHECK (from_status IN ('VERIFIED', 'HANDLED', 'DECIDED')),
  legal_basis   text NOT NULL CHECK (legal_basis <> ''),
  parts         text[] NOT NULL CHECK (parts <@ ARRAY['PLACE', 'PERSONS', 'ALLEGATION', 'FINDING', 'DOCUMENTS']),
  due_on        date NOT NULL,
  made_by       text NOT NULL,
  made_at       timestamptz(6) NOT NULL,
  status        text NOT NULL DEFAULT 'PENDING' CHECK (status IN ('PENDING', 'ACKNOWLEDGED', 'RETURNED')),
  answered_by   text,
  answered_at   timestamptz(6),
  sealed_reason text,
  CHECK (from_agency <> to_agency),
  CHECK ((status = 'PENDING') = (answered_at IS NULL)),
  CHECK ((answered_at IS NULL) = (answered_by IS NULL)),
  CHECK (sealed_reason IS NULL OR status = 'RETURNED')
);
CREATE UNIQUE INDEX handover_one_at_a_time ON handover (case_id) WHERE status = 'PENDING';
CREATE INDEX handover_by_case ON handover (case_id, made_at);

-- What was done with a case, step by step; only an erasure takes a note away. A note is for the agencies that may read it.
CREATE TABLE case_step (
  id          bigserial PRIMARY KEY,
  case_id     uuid NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
  version     integer NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('RECEIVED', 'MOVED', 'CORRECTED', 'HANDED_OVER', 'ACKNOWLEDGED', 'RETURNED',
                                            'DOCUMENT_ADDED', 'REPORTER_OPENED')),
  from_status text,
  to_status   text NOT NULL,
  agency_code text NOT NULL REFERENCES agency (code),
  -- Null where it would tell who reported.
  author      text,
  at          timestamptz(6) NOT NULL,
  sealed_note text,
  seen_by     text[] NOT NULL,
  UNIQUE (case_id, version)
);

-- Who reported, sealed with a key of its own.
CREATE TABLE case_reporter (
  case_id uuid PRIMARY KEY REFERENCES case_file (id) ON DELETE CASCADE,
  sealed  text NOT NULL
);

-- What an agency is to know of a case; the message that goes by e-mail says no more than that there is something.
CREATE TABLE case_notice (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id     uuid NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
  agency_code text NOT NULL REFERENCES agency (code),
  kind        text NOT NULL CHECK (kind IN ('RECEIVED', 'HANDED_OVER', 'ACKNOWLEDGED', 'RETURNED', 'DECIDED', 'OVERDUE',
                                            'REPORTER_OPENED')),
  at          timestamptz(6) NOT NULL,
  seen_by     text,
  seen_at     timestamptz(6),
  -- Null while it waits to be sent; nothing is sent where no mail server is configured.
  mailed_at   timestamptz(6),
  mail_tries  integer NOT NULL DEFAULT 0,
  next_try_at timestamptz(6),
  CHECK ((seen_at IS NULL) = (seen_by IS NULL))
);
CREATE INDEX case_notice_by_agency ON case_notice (agency_code, at);
CREATE INDEX case_notice_to_mail ON case_notice (next_try_at) WHERE mailed_at IS NULL;

-- A paper or picture of a case: its content is sealed and was freed of what a camera writes into it.
CREATE TABLE case_document (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id       uuid NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
  media_type    text NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png', 'image/webp')),
  title         text NOT NULL CHECK (title <> ''),
  byte_count    integer NOT NULL CHECK (byte_count > 0),
  -- Null once it is erased.
  sealed_bytes  bytea,
  agency_code   text NOT NULL REFERENCES agency (code),
  author        text NOT NULL,
  added_at      timestamptz(6) NOT NULL,
  seen_by       text[] NOT NULL
);
CREATE INDEX case_document_by_case ON case_document (case_id, added_at);

-- Refuted cases are erased after their term.
ALTER TABLE retention_term DROP CONSTRAINT retention_term_class_check;
ALTER TABLE retention_term ADD CONSTRAINT retention_term_class_check
  CHECK (class IN ('PERSON', 'FILE', 'OPENING', 'REFUTED_CASE'));
INSERT INTO retention_term (class, days) VALUES ('REFUTED_CASE', 365);

-- Cases change incidents many times a day, and with them the version of the data; protected tables of persons do not
-- change with them and are worked out anew only with what they count.
ALTER TABLE data_version ADD COLUMN persons text;
UPDATE data_version SET persons = version::text;
ALTER TABLE data_version ALTER COLUMN persons SET NOT NULL, ALTER COLUMN persons SET DEFAULT gen_random_uuid()::text;
ALTER TABLE data_version ADD COLUMN persons_renewed_by text NOT NULL DEFAULT '';

CREATE FUNCTION renew_persons_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE data_version SET persons = gen_random_uuid()::text, persons_renewed_by = pg_current_xact_id()::text
  WHERE persons_renewed_by <> pg_current_xact_id()::text;
  RETURN NULL;
END $$;

DO $$
DECLARE
  counted text;
BEGIN
  FOREACH counted IN ARRAY ARRAY['foreign_national', 'permit', 'permit_site', 'employer', 'site'] LOOP
    EXECUTE format('CREATE TRIGGER renew_persons_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
                    FOR EACH STATEMENT EXECUTE FUNCTION renew_persons_version()', counted);
  END LOOP;
  FOREACH counted IN ARRAY ARRAY['permit_kind', 'agency', 'agency_regency', 'regency', 'sector', 'country'] LOOP
    EXECUTE format('CREATE TRIGGER renew_persons_version AFTER INSERT OR DELETE ON %I
                    FOR EACH ROW EXECUTE FUNCTION renew_persons_version()', counted);
    EXECUTE format('CREATE TRIGGER renew_persons_version_changed AFTER UPDATE ON %I
                    FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION renew_persons_version()', counted);
  END LOOP;
END $$;
CREATE TRIGGER renew_persons_version AFTER UPDATE ON batch FOR EACH ROW
  WHEN (OLD.status IS DISTINCT FROM NEW.status AND 'PUBLISHED' IN (OLD.status, NEW.status))
  EXECUTE FUNCTION renew_persons_version();
CREATE TRIGGER renew_persons_version_inserted AFTER INSERT ON batch FOR EACH ROW
  WHEN (NEW.status = 'PUBLISHED') EXECUTE FUNCTION renew_persons_version();

-- What has come in is a figure too.
CREATE TRIGGER renew_data_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON case_file
  FOR EACH STATEMENT EXECUTE FUNCTION renew_data_version();
CREATE TRIGGER renew_data_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON handover
  FOR EACH STATEMENT EXECUTE FUNCTION renew_data_version();
