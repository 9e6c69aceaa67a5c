-- Briefings (paparan): ordered slides for a meeting, and what the meeting decided. Figures are not kept here but in the
-- slides that are frozen, as a meeting was shown them.

CREATE TABLE briefing (
  id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  title          text NOT NULL CHECK (title <> ''),
  template       text NOT NULL CHECK (template IN ('EMPTY', 'RAKOR', 'QUARTER', 'REGENCY', 'FOLLOW_UP')),
  classification text NOT NULL CHECK (classification IN ('ORDINARY', 'LIMITED', 'SECRET')),
  status         text NOT NULL DEFAULT 'DRAFT' CHECK (status IN ('DRAFT', 'READY', 'HELD', 'ARCHIVED')),
  version        integer NOT NULL DEFAULT 1,
  meeting_on     date,
  meeting_place  text CHECK (meeting_place <> ''),
  -- What it is about, by Kemendagri codes; none for the province.
  regencies      text[] NOT NULL DEFAULT '{}',
  agenda         text NOT NULL DEFAULT '',
  -- What was said, beside decisions and follow-ups.
  record         text NOT NULL DEFAULT '',
  owner_agency   text NOT NULL REFERENCES agency (code),
  author         text NOT NULL,
  created_at     timestamptz(6) NOT NULL,
  changed_at     timestamptz(6) NOT NULL,
  held_at        timestamptz(6),
  CHECK (status <> 'HELD' OR held_at IS NOT NULL)
);
CREATE INDEX briefing_by_change ON briefing (changed_at DESC, id);
CREATE INDEX briefing_by_owner ON briefing (owner_agency);

-- The other agencies of the meeting: they see it once it is ready.
CREATE TABLE briefing_agency (
  briefing_id uuid NOT NULL REFERENCES briefing (id) ON DELETE CASCADE,
  agency_code text NOT NULL REFERENCES agency (code),
  -- Null until somebody says.
  attended    boolean,
  PRIMARY KEY (briefing_id, agency_code)
);
CREATE INDEX briefing_agency_by_agency ON briefing_agency (agency_code, briefing_id);

CREATE TABLE briefing_picture (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  briefing_id  uuid NOT NULL REFERENCES briefing (id) ON DELETE CASCADE,
  media_type   text NOT NULL,
  -- What it shows, for who does not see it.
  alternative  text NOT NULL CHECK (alternative <> ''),
  byte_count   integer NOT NULL CHECK (byte_count > 0),
  sealed_bytes bytea NOT NULL,
  added_at     timestamptz(6) NOT NULL
);

CREATE TABLE briefing_slide (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  briefing_id uuid NOT NULL REFERENCES briefing (id) ON DELETE CASCADE,
  position    integer NOT NULL CHECK (position >= 1),
  section     text NOT NULL DEFAULT '',
  kind        text NOT NULL CHECK (kind IN ('MAP', 'TABLE', 'CHART', 'FIGURES', 'TEXT', 'PICTURE')),
  title       text NOT NULL CHECK (title <> ''),
  -- What is asked of the data, see domains/briefings/question.ts; null where nothing is.
  question    jsonb,
  -- The screen's own text form of the view, not read here.
  view        text,
  -- The author's in place of the one that the data write.
  sentence    text CHECK (sentence <> ''),
  body        text NOT NULL DEFAULT '',
  notes       text NOT NULL DEFAULT '',
  picture_id  uuid REFERENCES briefing_picture (id),
  -- What was shown, see domains/briefings/frozen.ts; null while it follows the data.
  frozen      jsonb,
  UNIQUE (briefing_id, position) DEFERRABLE INITIALLY DEFERRED,
  CHECK (kind IN ('TEXT', 'PICTURE') OR question IS NOT NULL),
  CHECK ((kind = 'PICTURE') = (picture_id IS NOT NULL))
);

-- The slides as they were before a change, by the version that they belonged to.
CREATE TABLE briefing_past (
  briefing_id uuid NOT NULL REFERENCES briefing (id) ON DELETE CASCADE,
  version     integer NOT NULL,
  slides      jsonb NOT NULL,
  PRIMARY KEY (briefing_id, version)
);

-- What the meeting decided, pinned to what it looked at; a slide may be removed later.
CREATE TABLE briefing_decision (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  briefing_id uuid NOT NULL REFERENCES briefing (id) ON DELETE CASCADE,
  slide_id    uuid,
  view        text,
  text        text NOT NULL CHECK (text <> ''),
  made_by     text NOT NULL,
  made_at     timestamptz(6) NOT NULL
);
CREATE INDEX briefing_decision_by_briefing ON briefing_decision (briefing_id, made_at);

ALTER TABLE follow_up
  ADD COLUMN briefing_id uuid REFERENCES briefing (id) ON DELETE CASCADE,
  ADD COLUMN slide_id uuid,
  ADD COLUMN view text,
  DROP CONSTRAINT follow_up_check,
  ADD CONSTRAINT follow_up_check CHECK (num_nonnulls(case_id, operation_id, briefing_id) = 1),
  ADD CONSTRAINT follow_up_pinned CHECK (briefing_id IS NOT NULL OR num_nonnulls(slide_id, view) = 0);
CREATE INDEX follow_up_by_briefing ON follow_up (briefing_id) WHERE briefing_id IS NOT NULL;
