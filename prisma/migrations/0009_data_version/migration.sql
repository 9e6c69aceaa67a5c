-- Which state of the data an answer rests on: renewed with every change that a figure or a point on the map can show,
-- in that change's own transaction, so that whatever was worked out under a version holds as long as the version does.
CREATE TABLE data_version (
  singleton  boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  version    uuid NOT NULL DEFAULT gen_random_uuid(),
  -- One renewal a transaction is enough, however many statements it has.
  renewed_by text NOT NULL DEFAULT ''
);
INSERT INTO data_version DEFAULT VALUES;

CREATE FUNCTION renew_data_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE data_version SET version = gen_random_uuid(), renewed_by = pg_current_xact_id()::text
  WHERE renewed_by <> pg_current_xact_id()::text;
  RETURN NULL;
END $$;

DO $$
DECLARE
  shown text;
BEGIN
  FOREACH shown IN ARRAY ARRAY['foreign_national', 'permit', 'permit_site', 'employer', 'site', 'incident'] LOOP
    EXECUTE format('CREATE TRIGGER renew_data_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
                    FOR EACH STATEMENT EXECUTE FUNCTION renew_data_version()', shown);
  END LOOP;
  -- Reference data are written anew at every start, mostly as they are.
  FOREACH shown IN ARRAY ARRAY['incident_category', 'permit_kind', 'agency', 'agency_regency', 'regency', 'sector',
                               'country'] LOOP
    EXECUTE format('CREATE TRIGGER renew_data_version AFTER INSERT OR DELETE ON %I
                    FOR EACH ROW EXECUTE FUNCTION renew_data_version()', shown);
    EXECUTE format('CREATE TRIGGER renew_data_version_changed AFTER UPDATE ON %I
                    FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION renew_data_version()', shown);
  END LOOP;
END $$;

-- A batch changes often while it is read; what it reports counts when it is published or taken back.
CREATE TRIGGER renew_data_version AFTER UPDATE ON batch FOR EACH ROW
  WHEN (OLD.status IS DISTINCT FROM NEW.status AND 'PUBLISHED' IN (OLD.status, NEW.status))
  EXECUTE FUNCTION renew_data_version();
CREATE TRIGGER renew_data_version_inserted AFTER INSERT ON batch FOR EACH ROW
  WHEN (NEW.status = 'PUBLISHED') EXECUTE FUNCTION renew_data_version();
