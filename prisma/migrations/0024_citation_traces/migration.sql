-- What a later answer is compared with: sealed, of rows keyed digests alone. Older citations have none, and say so.
ALTER TABLE citation ADD COLUMN traces text;
