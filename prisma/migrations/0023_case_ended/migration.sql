-- An agency that has had a case is told when another one ends it without a decision.
ALTER TABLE case_notice DROP CONSTRAINT case_notice_kind_check;
ALTER TABLE case_notice ADD CONSTRAINT case_notice_kind_check
  CHECK (kind IN ('RECEIVED', 'HANDED_OVER', 'ACKNOWLEDGED', 'RETURNED', 'TAKEN_BACK', 'DECIDED', 'ENDED', 'OVERDUE',
                  'REPORTER_OPENED', 'DOCUMENT_WITHDRAWN'));
