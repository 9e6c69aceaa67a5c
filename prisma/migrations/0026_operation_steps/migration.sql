-- A joint operation's plan may be changed and its result corrected: each step with its day, its agency and officer, and
-- what stood before; and what agencies are told of the operations in which they take part.

CREATE TABLE operation_step (
  operation_id  uuid NOT NULL REFERENCES joint_operation (id) ON DELETE CASCADE,
  -- The version to which it led.
  version       integer NOT NULL CHECK (version >= 1),
  kind          text NOT NULL CHECK (kind IN ('PLANNED', 'CHANGED', 'POSTPONED', 'CARRIED_OUT', 'CANCELLED', 'CORRECTED')),
  agency_code   text NOT NULL REFERENCES agency (code),
  author        text NOT NULL,
  at            timestamptz(6) NOT NULL,
  reason        text CHECK (reason <> ''),
  -- Sealed, since the minutes are.
  sealed_before text,
  PRIMARY KEY (operation_id, version)
);

-- Of later steps nothing but the trail tells who took them.
INSERT INTO operation_step (operation_id, version, kind, agency_code, author, at)
SELECT id, 1, 'PLANNED', lead_agency, planned_by, planned_at FROM joint_operation;

CREATE TABLE operation_notice (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  operation_id uuid NOT NULL REFERENCES joint_operation (id) ON DELETE CASCADE,
  agency_code  text NOT NULL REFERENCES agency (code),
  kind         text NOT NULL CHECK (kind IN ('INVITED', 'CHANGED', 'POSTPONED', 'CARRIED_OUT', 'CANCELLED', 'CORRECTED', 'REMOVED')),
  at           timestamptz(6) NOT NULL,
  seen_at      timestamptz(6),
  seen_by      text,
  CHECK ((seen_at IS NULL) = (seen_by IS NULL))
);
CREATE INDEX operation_notice_by_agency ON operation_notice (agency_code, at, id);
CREATE INDEX operation_notice_by_operation ON operation_notice (operation_id);
