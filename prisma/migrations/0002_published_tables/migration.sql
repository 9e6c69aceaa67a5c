-- The protected tables of one period as one audience sees them, decided together. Never changed: the same question gets
-- the same answer, and a past report keeps its figures when a person is erased.
CREATE TABLE published_tables (
  data_version text NOT NULL,
  as_of        date NOT NULL,
  audience     text NOT NULL CHECK (audience IN ('LEADERSHIP', 'MEETING')),
  threshold    integer NOT NULL CHECK (threshold > 0),
  tables       jsonb NOT NULL,
  published_at timestamptz(6) NOT NULL DEFAULT now(),
  PRIMARY KEY (data_version, as_of, audience, threshold)
);
