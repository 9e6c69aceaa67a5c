-- Joint operations (operasi gabungan) and what is to be done after one, after a case, or after a meeting.

CREATE SEQUENCE operation_number;

CREATE TABLE joint_operation (
  id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  number           text NOT NULL UNIQUE,
  title            text NOT NULL CHECK (title <> ''),
  regency_code     text NOT NULL REFERENCES regency (kemendagri_code),
  planned_on       date NOT NULL,
  lead_agency      text NOT NULL REFERENCES agency (code),
  status           text NOT NULL DEFAULT 'PLANNED' CHECK (status IN ('PLANNED', 'CARRIED_OUT', 'CANCELLED')),
  version          integer NOT NULL DEFAULT 1,
  -- Supervision in the field needs a warrant, with narrow exceptions (Permenimipas 2/2025, article 30).
  warrant          text CHECK (warrant <> ''),
  warrant_exception text CHECK (warrant_exception <> ''),
  carried_out_on   date,
  sealed_minutes   text,
  cancelled_because text CHECK (cancelled_because <> ''),
  planned_by       text NOT NULL,
  planned_at       timestamptz(6) NOT NULL,
  CHECK ((status = 'CARRIED_OUT') = (carried_out_on IS NOT NULL)),
  CHECK (status <> 'CARRIED_OUT' OR warrant IS NOT NULL OR warrant_exception IS NOT NULL),
  CHECK ((status = 'CANCELLED') = (cancelled_because IS NOT NULL))
);
CREATE INDEX joint_operation_by_day ON joint_operation (planned_on, id);

CREATE TABLE operation_agency (
  operation_id uuid NOT NULL REFERENCES joint_operation (id) ON DELETE CASCADE,
  agency_code  text NOT NULL REFERENCES agency (code),
  PRIMARY KEY (operation_id, agency_code)
);
CREATE INDEX operation_agency_by_agency ON operation_agency (agency_code, operation_id);

CREATE TABLE operation_place (
  operation_id uuid NOT NULL REFERENCES joint_operation (id) ON DELETE CASCADE,
  position     integer NOT NULL CHECK (position >= 1),
  -- A site or an area, never a home.
  description  text NOT NULL CHECK (description <> ''),
  PRIMARY KEY (operation_id, position)
);

-- What was found, by kind of event, and what became of it, by administrative action: counts, nobody.
CREATE TABLE operation_finding (
  operation_id uuid NOT NULL REFERENCES joint_operation (id) ON DELETE CASCADE,
  category_id  text NOT NULL REFERENCES incident_category (id),
  found        integer NOT NULL CHECK (found >= 1),
  PRIMARY KEY (operation_id, category_id)
);
CREATE TABLE operation_outcome (
  operation_id uuid NOT NULL REFERENCES joint_operation (id) ON DELETE CASCADE,
  measure      text NOT NULL CHECK (measure IN (
    'BAN_LIST', 'PERMIT_CHANGED', 'BARRED_FROM_PLACES', 'RESIDENCE_ORDERED', 'COST_CHARGED', 'DEPORTATION')),
  taken        integer NOT NULL CHECK (taken >= 1),
  PRIMARY KEY (operation_id, measure)
);

CREATE TABLE follow_up (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- Out of which it came; a case or an operation.
  case_id      uuid REFERENCES case_file (id) ON DELETE CASCADE,
  operation_id uuid REFERENCES joint_operation (id) ON DELETE CASCADE,
  text         text NOT NULL CHECK (text <> ''),
  made_agency  text NOT NULL REFERENCES agency (code),
  owner_agency text NOT NULL REFERENCES agency (code),
  due_on       date NOT NULL,
  status       text NOT NULL DEFAULT 'OPEN' CHECK (status IN ('OPEN', 'DONE', 'DROPPED')),
  made_by      text NOT NULL,
  made_at      timestamptz(6) NOT NULL,
  ended_by     text,
  ended_at     timestamptz(6),
  CHECK (num_nonnulls(case_id, operation_id) = 1),
  CHECK ((status = 'OPEN') = (ended_at IS NULL)),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE INDEX follow_up_by_due ON follow_up (due_on, id);
