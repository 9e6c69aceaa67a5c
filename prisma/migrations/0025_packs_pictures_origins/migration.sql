-- A pack says how it was marked when it was made, whose account made it, and why it was taken back. A picture can be
-- erased for good: what it showed stays in words. A slide remembers the saved analysis, and its version, that it was made of.

ALTER TABLE briefing_pack
  ADD COLUMN classification text CHECK (classification IN ('ORDINARY', 'LIMITED', 'SECRET')),
  ADD COLUMN maker_id text REFERENCES hub_user (id) ON DELETE SET NULL,
  -- Those that were taken back before a reason was asked for have none.
  ADD COLUMN withdrawn_because text CHECK (withdrawn_because <> ''),
  ADD CONSTRAINT briefing_pack_reason CHECK (withdrawn_because IS NULL OR withdrawn_at IS NOT NULL);
UPDATE briefing_pack SET
  classification = (SELECT classification FROM briefing WHERE briefing.id = briefing_id),
  maker_id = (SELECT hub_user.id FROM hub_user WHERE 'user:' || hub_user.id = made_by);
ALTER TABLE briefing_pack ALTER COLUMN classification SET NOT NULL;
CREATE INDEX briefing_pack_by_time ON briefing_pack (made_at DESC, id);

ALTER TABLE briefing_picture
  ADD COLUMN erased_at timestamptz(6),
  ALTER COLUMN sealed_bytes DROP NOT NULL,
  ADD CONSTRAINT briefing_picture_erased CHECK ((erased_at IS NULL) = (sealed_bytes IS NOT NULL));

ALTER TABLE briefing_slide
  ADD COLUMN analysis_id uuid,
  ADD COLUMN analysis_number integer,
  ADD CONSTRAINT briefing_slide_analysis
    FOREIGN KEY (analysis_id, analysis_number) REFERENCES analysis_version (analysis_id, number) ON DELETE SET NULL,
  ADD CONSTRAINT briefing_slide_analysis_whole CHECK ((analysis_id IS NULL) = (analysis_number IS NULL));
CREATE INDEX briefing_slide_by_analysis ON briefing_slide (analysis_id) WHERE analysis_id IS NOT NULL;
