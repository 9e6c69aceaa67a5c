-- Which agency was sent its digest of a week, so that several processes send it once.
CREATE TABLE case_digest (
  agency_code text NOT NULL REFERENCES agency (code),
  -- The Monday with which the week begins.
  week        date NOT NULL,
  PRIMARY KEY (agency_code, week)
);
