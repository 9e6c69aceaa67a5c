-- What an agency sends of a source may be restricted: its records are then for the agency itself and for those whose
-- agreement covers them, whatever their area. A source without a row here is ordinary.
CREATE TABLE source_marking (
  agency_code text NOT NULL REFERENCES agency (code),
  source text NOT NULL,
  marking text NOT NULL CHECK (marking IN ('ORDINARY', 'RESTRICTED')),
  PRIMARY KEY (agency_code, source)
);

ALTER TABLE agency_agreement ADD COLUMN covers_restricted boolean NOT NULL DEFAULT false;
