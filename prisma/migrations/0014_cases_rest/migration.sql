-- Figures of sealed cases are the same for whoever asks.
ALTER TABLE published_tables DROP CONSTRAINT published_tables_audience_check;
ALTER TABLE published_tables ADD CONSTRAINT published_tables_audience_check
  CHECK (audience IN ('LEADERSHIP', 'MEETING', 'EVERYBODY'));

-- Numbers of cases are drawn: counted ones told how many cases there are, the sealed ones among them.
DROP SEQUENCE case_number;

-- A case of a sealed kind is no incident, now or in the past.
WITH sealed AS (
  SELECT case_file.id, incident_id FROM case_file JOIN incident_category ON incident_category.id = category_id
  WHERE incident_id IS NOT NULL AND (sensitivity = 'RESTRICTED' OR concerns_minor)),
parted AS (UPDATE case_file SET incident_id = NULL FROM sealed WHERE case_file.id = sealed.id)
DELETE FROM incident USING sealed WHERE incident.id = sealed.incident_id;
DELETE FROM incident_history USING case_file JOIN incident_category ON incident_category.id = category_id
WHERE incident_history.source = 'cases' AND reference = number AND incident_history.agency_code = received_agency
  AND (sensitivity = 'RESTRICTED' OR concerns_minor);

-- A wrong document is taken back: its content goes, that it was there stays.
ALTER TABLE case_document ADD COLUMN withdrawn_at timestamptz(6);
ALTER TABLE case_document ADD CHECK (withdrawn_at IS NULL OR sealed_bytes IS NULL);
ALTER TABLE case_step DROP CONSTRAINT case_step_kind_check;
ALTER TABLE case_step ADD CONSTRAINT case_step_kind_check
  CHECK (kind IN ('RECEIVED', 'MOVED', 'CORRECTED', 'HANDED_OVER', 'ACKNOWLEDGED', 'RETURNED', 'DOCUMENT_ADDED',
                  'DOCUMENT_WITHDRAWN', 'REPORTER_OPENED'));
ALTER TABLE case_notice DROP CONSTRAINT case_notice_kind_check;
ALTER TABLE case_notice ADD CONSTRAINT case_notice_kind_check
  CHECK (kind IN ('RECEIVED', 'HANDED_OVER', 'ACKNOWLEDGED', 'RETURNED', 'DECIDED', 'OVERDUE', 'REPORTER_OPENED',
                  'DOCUMENT_WITHDRAWN'));

-- Of a case the figures show what is named here; a document, a note or an opened reporter changes none of it.
DROP TRIGGER renew_data_version ON case_file;
CREATE TRIGGER renew_data_version AFTER INSERT OR DELETE ON case_file
  FOR EACH ROW EXECUTE FUNCTION renew_data_version();
CREATE TRIGGER renew_data_version_emptied AFTER TRUNCATE ON case_file
  FOR EACH STATEMENT EXECUTE FUNCTION renew_data_version();
CREATE TRIGGER renew_data_version_changed AFTER UPDATE ON case_file FOR EACH ROW
  WHEN ((OLD.category_id, OLD.concerns_minor, OLD.status, OLD.regency_code, OLD.received_at, OLD.received_agency)
        IS DISTINCT FROM
        (NEW.category_id, NEW.concerns_minor, NEW.status, NEW.regency_code, NEW.received_at, NEW.received_agency))
  EXECUTE FUNCTION renew_data_version();
