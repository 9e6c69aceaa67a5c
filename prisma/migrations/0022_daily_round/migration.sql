-- A round of the day that was begun and did not come to its end is taken over by another process after a while.
ALTER TABLE daily_round ADD COLUMN begun_at timestamptz(6) NOT NULL DEFAULT now();
ALTER TABLE daily_round ALTER COLUMN begun_at DROP DEFAULT;
