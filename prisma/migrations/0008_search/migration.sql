-- Names as they are searched: without accents and capitals, Cyrillic and Greek in Latin letters, each word after a
-- space, so that the beginning of a word is found wherever it stands. The same letters as server/src/kernel/search-words.ts;
-- a test compares the two.
CREATE FUNCTION search_key(written text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
  key text := normalize(written, NFKC);
BEGIN
  -- Most names are written in plain letters.
  IF key ~ '[^ -~]' THEN
    key := translate(key, 'АаБбВвГгДдЕеЁёЗзИиЙйКкЛлМмНнОоПпРрСсТтУуФфЫыЭэІіЇїЄєҐґ',
                          'AaBbVvGgDdEeEeZzIiYyKkLlMmNnOoPpRrSsTtUuFfYyEeIiIiEeGg');
    key := translate(key, 'ΑαΆάΒβΓγΔδΕεΈέΖζΗηΉήΙιΊίΪϊΚκΛλΜμΝνΞξΟοΌόΠπΡρΣσςΤτΥυΎύΦφΩωΏώ',
                          'AaAaVvGgDdEeEeZzIiIiIiIiIiKkLlMmNnXxOoOoPpRrSssTtYyYyFfOoOo');
    key := translate(key, 'ĐđØøŁłıÐðĦħ''’‘ʼʹ', 'DdOoLliDdHh     ');
    key := translate(key, 'ЪъЬь', '');
    key := replace(replace(replace(replace(key, 'Ж', 'Zh'), 'ж', 'zh'), 'Х', 'Kh'), 'х', 'kh');
    key := replace(replace(replace(replace(key, 'Ц', 'Ts'), 'ц', 'ts'), 'Ч', 'Ch'), 'ч', 'ch');
    key := replace(replace(replace(replace(key, 'Ш', 'Sh'), 'ш', 'sh'), 'Щ', 'Shch'), 'щ', 'shch');
    key := replace(replace(replace(replace(key, 'Ю', 'Yu'), 'ю', 'yu'), 'Я', 'Ya'), 'я', 'ya');
    key := replace(replace(replace(replace(key, 'Θ', 'Th'), 'θ', 'th'), 'Χ', 'Ch'), 'χ', 'ch');
    key := replace(replace(key, 'Ψ', 'Ps'), 'ψ', 'ps');
    key := replace(replace(replace(replace(key, 'ß', 'ss'), 'ẞ', 'SS'), 'Æ', 'Ae'), 'æ', 'ae');
    key := replace(replace(replace(replace(key, 'Œ', 'Oe'), 'œ', 'oe'), 'Þ', 'Th'), 'þ', 'th');
    key := regexp_replace(normalize(key, NFKD), '[\u0300-\u036f]', '', 'g');
  END IF;
  key := btrim(regexp_replace(lower(key), '[\s -/:-@[-`{-~\u00a0-\u00bf\u2000-\u206f\u3000-\u303f]+', ' ', 'g'));
  RETURN CASE WHEN key = '' THEN NULL ELSE ' ' || key END;
END $$;

ALTER TABLE foreign_national ADD COLUMN search_key text;
ALTER TABLE employer ADD COLUMN search_key text;
ALTER TABLE site ADD COLUMN search_key text;
-- A history mirrors its table; what is searched is today's name, so nothing of it stays behind.
ALTER TABLE foreign_national_history ADD COLUMN search_key text CHECK (search_key IS NULL);
ALTER TABLE employer_history ADD COLUMN search_key text CHECK (search_key IS NULL);
ALTER TABLE site_history ADD COLUMN search_key text CHECK (search_key IS NULL);

CREATE OR REPLACE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  history text := TG_TABLE_NAME || '_history';
  -- The key follows from the name: it makes no version and stays in none.
  provenance text[] := ARRAY['extracted_on', 'batch_id', 'row', 'system_from', 'search_key'];
BEGIN
  -- A newer file that says the same moves the provenance; what was known does not change.
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - provenance = to_jsonb(NEW) - provenance THEN
    NEW.system_from := OLD.system_from;
    RETURN NEW;
  END IF;
  -- A version that was never visible to another transaction is no history.
  IF OLD.system_from < now() THEN
    EXECUTE format('INSERT INTO %I SELECT * FROM jsonb_populate_record(NULL::%I, $1)', history, history)
      USING to_jsonb(OLD) - 'search_key' || jsonb_build_object('system_to', now());
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  NEW.system_from := now();
  RETURN NEW;
END $$;

-- Whoever writes a name writes its key: the intake, a correction, a sealing, an erasure.
CREATE FUNCTION keep_search_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_key := search_key(NEW.name);
  RETURN NEW;
END $$;
CREATE TRIGGER keep_search_key BEFORE INSERT OR UPDATE OF name, search_key ON foreign_national
  FOR EACH ROW EXECUTE FUNCTION keep_search_key();
CREATE TRIGGER keep_search_key BEFORE INSERT OR UPDATE OF name, search_key ON employer
  FOR EACH ROW EXECUTE FUNCTION keep_search_key();
CREATE TRIGGER keep_search_key BEFORE INSERT OR UPDATE OF name, search_key ON site
  FOR EACH ROW EXECUTE FUNCTION keep_search_key();

UPDATE foreign_national SET search_key = NULL WHERE name IS NOT NULL;
UPDATE employer SET search_key = NULL;
UPDATE site SET search_key = NULL;
