-- Minutes are a document: what is put right in them keeps what stood before.
CREATE TABLE briefing_correction (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  briefing_id uuid NOT NULL REFERENCES briefing (id) ON DELETE CASCADE,
  -- Of a decision, or of an agency's attendance; of what was said where it is neither.
  decision_id uuid REFERENCES briefing_decision (id) ON DELETE CASCADE,
  agency_code text REFERENCES agency (code),
  -- What stood before. What stands now stands where it belongs.
  was         text NOT NULL CHECK (was <> ''),
  -- A decision was taken back: its text stays.
  withdrawn   boolean NOT NULL DEFAULT false,
  reason      text NOT NULL DEFAULT '',
  made_by     text NOT NULL,
  made_at     timestamptz(6) NOT NULL,
  CHECK (num_nonnulls(decision_id, agency_code) <= 1),
  CHECK (NOT withdrawn OR decision_id IS NOT NULL AND reason <> '')
);
CREATE INDEX briefing_correction_by_briefing ON briefing_correction (briefing_id, made_at);
