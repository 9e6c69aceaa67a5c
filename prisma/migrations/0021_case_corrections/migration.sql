-- What a correction changed, as it was before: sealed like the case, and told to the agencies that read its reason.
ALTER TABLE case_step ADD COLUMN sealed_before text;

-- Names that the kind of a case does not need, left behind by a correction of the kind.
UPDATE case_file SET sealed_persons = NULL
WHERE sealed_persons IS NOT NULL
  AND category_id NOT IN ('MISSING_PERSON', 'CRIME_VICTIM', 'TRAFFICKING_VICTIM', 'CRIME_SUSPECT');

-- A handover that waits for its answer is taken back by the agency that made it.
ALTER TABLE handover DROP CONSTRAINT handover_status_check;
ALTER TABLE handover ADD CONSTRAINT handover_status_check
  CHECK (status IN ('PENDING', 'ACKNOWLEDGED', 'RETURNED', 'TAKEN_BACK'));
-- That a reason comes with a return and nothing else.
ALTER TABLE handover DROP CONSTRAINT handover_check3;
ALTER TABLE handover ADD CHECK (sealed_reason IS NULL OR status IN ('RETURNED', 'TAKEN_BACK'));
ALTER TABLE case_step DROP CONSTRAINT case_step_kind_check;
ALTER TABLE case_step ADD CONSTRAINT case_step_kind_check
  CHECK (kind IN ('RECEIVED', 'MOVED', 'CORRECTED', 'HANDED_OVER', 'ACKNOWLEDGED', 'RETURNED', 'TAKEN_BACK',
                  'DOCUMENT_ADDED', 'DOCUMENT_WITHDRAWN', 'REPORTER_OPENED'));
ALTER TABLE case_notice DROP CONSTRAINT case_notice_kind_check;
ALTER TABLE case_notice ADD CONSTRAINT case_notice_kind_check
  CHECK (kind IN ('RECEIVED', 'HANDED_OVER', 'ACKNOWLEDGED', 'RETURNED', 'TAKEN_BACK', 'DECIDED', 'OVERDUE',
                  'REPORTER_OPENED', 'DOCUMENT_WITHDRAWN'));

-- What is looked after once a day in the province, whichever process comes first.
CREATE TABLE daily_round (
  day     date PRIMARY KEY,
  done_at timestamptz(6)
);
