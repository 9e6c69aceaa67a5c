-- How an answer is looked at is kept in the words of the page's address: names of columns, no values.
ALTER TABLE analysis_version ALTER COLUMN shown TYPE text USING '';

-- How many files were published, corrections made and persons erased when an answer was cited: what has come since is
-- told by it. No citation was made before there was this column.
ALTER TABLE citation ADD COLUMN came_before jsonb NOT NULL;
