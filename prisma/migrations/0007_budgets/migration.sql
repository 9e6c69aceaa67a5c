-- What an account or an agency has asked for in the running minute and hour, in units of a query's cost.
CREATE TABLE query_budget (
  spender text NOT NULL,
  span text NOT NULL CHECK (span IN ('minute', 'hour')),
  began timestamptz(6) NOT NULL,
  spent bigint NOT NULL,
  PRIMARY KEY (spender, span)
);
