-- The rights of the persons in the data: requests, corrections, erasure, retention, sealed classes.

-- Sealed: the values of a protected class, encrypted with a key that the database does not hold.
ALTER TABLE foreign_national ADD COLUMN sealed text;
ALTER TABLE foreign_national ADD COLUMN erased_at timestamptz(6);
ALTER TABLE foreign_national_history ADD COLUMN sealed text;
ALTER TABLE foreign_national_history ADD COLUMN erased_at timestamptz(6);
-- What is sealed or erased cannot also stand in the clear.
ALTER TABLE foreign_national ADD CHECK (sealed IS NULL OR (name IS NULL AND birth_date IS NULL));
ALTER TABLE foreign_national ADD CHECK (erased_at IS NULL OR (name IS NULL AND birth_date IS NULL AND sealed IS NULL));
ALTER TABLE foreign_national_history ADD CHECK (erased_at IS NULL OR (name IS NULL AND birth_date IS NULL AND sealed IS NULL));
ALTER TABLE incident ADD COLUMN sealed text;
ALTER TABLE incident_history ADD COLUMN sealed text;
ALTER TABLE incident ADD CHECK (sealed IS NULL OR (place IS NULL AND longitude IS NULL AND summary IS NULL AND site_id IS NULL));

-- A batch keeps its checksum when its bytes are gone, and says why.
ALTER TABLE batch ADD COLUMN bytes_erased_at timestamptz(6);
ALTER TABLE batch ADD COLUMN bytes_erased_why text CHECK (bytes_erased_why IN ('REQUEST', 'RETENTION'));
ALTER TABLE batch ADD CHECK ((bytes_erased_at IS NULL) = (bytes_erased_why IS NULL));

-- Keyed hashes of what an erased person's rows say: no file brings the person back.
CREATE TABLE erasure_mark (
  mark                text PRIMARY KEY,
  foreign_national_id uuid NOT NULL REFERENCES foreign_national (id),
  -- Extracts drawn up to this day are held off; null for all of them, as a lawful request asks.
  extracts_until      date,
  made_at             timestamptz(6) NOT NULL DEFAULT now()
);

CREATE TABLE retention_term (
  class text PRIMARY KEY CHECK (class IN ('PERSON', 'FILE', 'OPENING')),
  days  integer NOT NULL CHECK (days >= 1)
);

CREATE TABLE rights_term (
  kind     text PRIMARY KEY CHECK (kind IN ('ACCESS', 'CORRECTION', 'ERASURE')),
  hours    integer NOT NULL CHECK (hours >= 1),
  basis_id text NOT NULL CHECK (basis_id <> ''),
  basis_en text NOT NULL CHECK (basis_en <> '')
);
INSERT INTO rights_term (kind, hours, basis_id, basis_en) VALUES
  ('ACCESS', 72, 'UU 27/2022 tentang hak akses; jangka 3 × 24 jam perlu ditegaskan oleh pejabat pelindungan data',
   'Law 27/2022 on the right of access; the term of 3 × 24 hours is to be confirmed by the data-protection officer'),
  ('CORRECTION', 72, 'UU 27/2022 tentang hak perbaikan; jangka 3 × 24 jam perlu ditegaskan oleh pejabat pelindungan data',
   'Law 27/2022 on the right of correction; the term of 3 × 24 hours is to be confirmed by the data-protection officer'),
  ('ERASURE', 72, 'UU 27/2022 tentang hak penghapusan; jangka 3 × 24 jam perlu ditegaskan oleh pejabat pelindungan data',
   'Law 27/2022 on the right of erasure; the term of 3 × 24 hours is to be confirmed by the data-protection officer');

CREATE TABLE rights_request (
  id                  uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind                text NOT NULL REFERENCES rights_term (kind),
  -- A keyed hash of the document that the applicant showed; the same for a person whom the hub does not know.
  subject_mark        text NOT NULL,
  foreign_national_id uuid REFERENCES foreign_national (id),
  received_on         date NOT NULL,
  received_by_way     text NOT NULL CHECK (received_by_way IN ('COUNTER', 'LETTER', 'EMAIL', 'REPRESENTATIVE')),
  due_at              timestamptz(6) NOT NULL,
  note                text CHECK (note <> ''),
  status              text NOT NULL DEFAULT 'RECEIVED' CHECK (status IN ('RECEIVED', 'GRANTED', 'REFUSED')),
  reason              text CHECK (reason <> ''),
  received_by         text NOT NULL,
  received_at         timestamptz(6) NOT NULL DEFAULT now(),
  decided_by          text,
  decided_at          timestamptz(6),
  CHECK ((status = 'RECEIVED') = (decided_at IS NULL)),
  CHECK ((decided_at IS NULL) = (decided_by IS NULL)),
  CHECK (status <> 'REFUSED' OR reason IS NOT NULL)
);
CREATE INDEX rights_request_by_due ON rights_request (due_at, id);

CREATE TABLE correction (
  id                  uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  foreign_national_id uuid NOT NULL REFERENCES foreign_national (id),
  field               text NOT NULL CHECK (field IN ('NAME', 'BIRTH_DATE', 'SEX', 'NATIONALITY', 'DOCUMENT_NUMBER')),
  value               text NOT NULL CHECK (value <> ''),
  -- What files said before; a later file that says it again does not bring it back.
  wrong_values        text[] NOT NULL,
  -- The issuing country of a corrected document.
  country             text REFERENCES country (alpha3),
  agency_code         text REFERENCES agency (code),
  request_id          uuid REFERENCES rights_request (id),
  decided_by          text NOT NULL,
  decided_at          timestamptz(6) NOT NULL DEFAULT now(),
  CHECK ((field = 'DOCUMENT_NUMBER') = (country IS NOT NULL))
);
CREATE INDEX correction_by_person ON correction (foreign_national_id);

CREATE TABLE correction_notice (
  id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  correction_id   uuid NOT NULL REFERENCES correction (id) ON DELETE CASCADE,
  agency_code     text NOT NULL REFERENCES agency (code),
  -- When the agency first read the person; null for one that only sent the value.
  received_since  timestamptz(6),
  acknowledged_by text,
  acknowledged_at timestamptz(6),
  UNIQUE (correction_id, agency_code),
  CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL))
);
CREATE INDEX correction_notice_by_agency ON correction_notice (agency_code, acknowledged_at);
