-- Offline packs of briefings: what was made, by whom, until when, and whether it was taken back. The passphrase is nowhere.

-- Whether the licence of an edition lets its shapes be passed on, as an offline pack would.
ALTER TABLE boundary_edition ADD COLUMN redistributable boolean NOT NULL DEFAULT false;

CREATE TABLE briefing_pack (
  id           uuid PRIMARY KEY,
  briefing_id  uuid NOT NULL REFERENCES briefing (id) ON DELETE CASCADE,
  -- The agency for which it was made, and who made it.
  agency_code  text NOT NULL REFERENCES agency (code),
  made_by      text NOT NULL,
  made_at      timestamptz(6) NOT NULL,
  -- Past this instant the pack refuses by the clock of the device.
  valid_until  timestamptz(6) NOT NULL,
  language     text NOT NULL CHECK (language IN ('id', 'en')),
  -- SHA-256 of the page, in hexadecimal digits, as it is signed.
  digest       text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  withdrawn_at timestamptz(6),
  withdrawn_by text,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);
CREATE INDEX briefing_pack_by_briefing ON briefing_pack (briefing_id, made_at);
