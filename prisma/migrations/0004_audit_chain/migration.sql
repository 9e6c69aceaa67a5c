-- Whose records an event touched ---------------------------------------------------------------------------------------

ALTER TABLE audit_event ADD COLUMN agencies text[] NOT NULL DEFAULT '{}';
CREATE INDEX audit_event_by_agency ON audit_event USING gin (agencies);
CREATE INDEX audit_event_by_subject ON audit_event USING gin (subject_ids);
-- The moment of the event, not the one at which its transaction began: the chain compares it with the seals' moments.
ALTER TABLE audit_event ALTER COLUMN at SET DEFAULT clock_timestamp();

-- Break-glass: one record outside the own area, for at most an hour ------------------------------------------------------

CREATE TABLE break_glass (
  id                  uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id             text NOT NULL REFERENCES hub_user (id),
  -- No reference: the entry outlives the person's row. An erasure empties the reason.
  foreign_national_id uuid NOT NULL,
  owner_agencies      text[] NOT NULL CHECK (owner_agencies <> '{}'),
  reason              text NOT NULL CHECK (reason = '' OR length(reason) BETWEEN 20 AND 500),
  opened_at           timestamptz(6) NOT NULL,
  expires_at          timestamptz(6) NOT NULL,
  given_back_at       timestamptz(6),
  CHECK (expires_at > opened_at AND expires_at <= opened_at + interval '1 hour')
);
CREATE INDEX break_glass_by_user ON break_glass (user_id, expires_at);
CREATE INDEX break_glass_by_owner ON break_glass USING gin (owner_agencies);

-- Each owning agency acknowledges for itself.
CREATE TABLE break_glass_seen (
  break_glass_id uuid NOT NULL REFERENCES break_glass (id) ON DELETE CASCADE,
  agency_code    text NOT NULL REFERENCES agency (code),
  user_id        text NOT NULL REFERENCES hub_user (id),
  seen_at        timestamptz(6) NOT NULL,
  PRIMARY KEY (break_glass_id, agency_code)
);

-- Every try counts, found or not, so that document numbers cannot be tried one after another.
CREATE TABLE break_glass_try (
  id       bigserial PRIMARY KEY,
  user_id  text NOT NULL REFERENCES hub_user (id) ON DELETE CASCADE,
  tried_at timestamptz(6) NOT NULL
);
CREATE INDEX break_glass_try_by_user ON break_glass_try (user_id, tried_at);

-- The chain over the trail ---------------------------------------------------------------------------------------------

CREATE TABLE audit_seal (
  number        bigint PRIMARY KEY CHECK (number >= 1),
  event_ids     bigint[] NOT NULL CHECK (event_ids <> '{}'),
  previous_hash text NOT NULL CHECK (previous_hash ~ '^[0-9a-f]{64}$'),
  hash          text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  sealed_at     timestamptz(6) NOT NULL,
  -- Whether nothing committed was left waiting: an older event in a later seal was slipped in.
  complete      boolean NOT NULL
);
CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE ON audit_seal
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_seal_no_truncate BEFORE TRUNCATE ON audit_seal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Committed events that no seal holds yet. Ids commit out of order, so a list says what is left, not a range of ids.
CREATE TABLE audit_unsealed (
  event_id bigint PRIMARY KEY
);
INSERT INTO audit_unsealed SELECT id FROM audit_event;

CREATE FUNCTION await_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO audit_unsealed (event_id) VALUES (NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER audit_event_awaits_seal AFTER INSERT ON audit_event
  FOR EACH ROW EXECUTE FUNCTION await_seal();
