-- Saved questions (analisis tersimpan) with their versions, whom they are shared with, what is published by hash, and
-- citations (kutipan): references to an answer. No answer is kept here, only a keyed digest of one.

CREATE TABLE analysis (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name        text NOT NULL CHECK (name <> ''),
  description text NOT NULL,
  -- '' where it lies in none.
  folder      text NOT NULL,
  owner_id    text NOT NULL REFERENCES hub_user (id),
  -- Renewed with every change of anything about it.
  version     integer NOT NULL DEFAULT 1,
  -- The version of its question that runs.
  number      integer NOT NULL DEFAULT 1,
  changed_at  timestamptz(6) NOT NULL,
  archived_at timestamptz(6)
);
CREATE INDEX analysis_by_owner ON analysis (owner_id, folder, name, id);

CREATE TABLE analysis_version (
  analysis_id uuid NOT NULL REFERENCES analysis (id) ON DELETE CASCADE,
  number      integer NOT NULL CHECK (number >= 1),
  question    text NOT NULL CHECK (question <> ''),
  -- JSON as it was written, so that a difference of two versions is one that somebody made.
  variables   text NOT NULL,
  -- Variables that become fields of a form: [{variable, kind, label}].
  parameters  jsonb NOT NULL,
  -- How the answer is shown: {tab, chart, rows, across, value}.
  shown       jsonb NOT NULL,
  note        text NOT NULL,
  saved_by    text NOT NULL REFERENCES hub_user (id),
  saved_at    timestamptz(6) NOT NULL,
  PRIMARY KEY (analysis_id, number)
);

CREATE TABLE analysis_share (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  analysis_id uuid NOT NULL REFERENCES analysis (id) ON DELETE CASCADE,
  role        text,
  user_id     text REFERENCES hub_user (id),
  CHECK (num_nonnulls(role, user_id) = 1),
  UNIQUE (analysis_id, role),
  UNIQUE (analysis_id, user_id)
);
CREATE INDEX analysis_share_by_user ON analysis_share (user_id) WHERE user_id IS NOT NULL;

CREATE TABLE analysis_publication (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  analysis_id  uuid NOT NULL,
  number       integer NOT NULL,
  -- SHA-256 of the question's text: what a client sends in its stead.
  hash         text NOT NULL,
  published_by text NOT NULL REFERENCES hub_user (id),
  published_at timestamptz(6) NOT NULL,
  withdrawn_at timestamptz(6),
  FOREIGN KEY (analysis_id, number) REFERENCES analysis_version (analysis_id, number) ON DELETE CASCADE
);
CREATE UNIQUE INDEX analysis_published_once ON analysis_publication (analysis_id) WHERE withdrawn_at IS NULL;
CREATE INDEX analysis_publication_by_hash ON analysis_publication (hash) WHERE withdrawn_at IS NULL;

CREATE TABLE citation (
  id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- As it was asked, and as it is asked again: with its days and its instant written in.
  question       text NOT NULL,
  fixed          text NOT NULL,
  variables      text NOT NULL,
  hash           text NOT NULL,
  -- Whether it was asked by its hash, so that whoever has no open lane may ask it again while the hash is answered.
  by_hash        boolean NOT NULL,
  -- The days that the figures are of, and what the hub knew when; null where the answer is rows as they stood.
  as_of          date[] NOT NULL,
  known_at       timestamptz(6),
  -- Whether what it asks for depends on the day on which it is asked.
  by_today       boolean NOT NULL,
  rows_asked     boolean NOT NULL,
  policy_version text NOT NULL,
  data_version   text NOT NULL,
  digest         text NOT NULL,
  audience       jsonb NOT NULL,
  cited_by       text NOT NULL REFERENCES hub_user (id),
  cited_at       timestamptz(6) NOT NULL
);
