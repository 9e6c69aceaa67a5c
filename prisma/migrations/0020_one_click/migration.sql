-- When an account changed a briefing last: what it sends to a slide with one click goes where it was at work.
CREATE TABLE briefing_work (
  briefing_id uuid NOT NULL REFERENCES briefing (id) ON DELETE CASCADE,
  user_id     text NOT NULL REFERENCES hub_user (id) ON DELETE CASCADE,
  at          timestamptz(6) NOT NULL,
  PRIMARY KEY (briefing_id, user_id)
);
