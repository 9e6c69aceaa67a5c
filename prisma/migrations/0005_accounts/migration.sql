-- Accounts: tokens of their own, the second factor, waiting after failed tries, and accounts that are blocked.
ALTER TABLE hub_user ADD COLUMN two_factor_enabled boolean NOT NULL DEFAULT false;
ALTER TABLE hub_user ADD COLUMN blocked_at timestamptz(6);

-- Of the secret only its hash is kept: a copy of this table opens nothing.
CREATE TABLE access_token (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id      text NOT NULL REFERENCES hub_user (id) ON DELETE CASCADE,
  hash         text NOT NULL UNIQUE CHECK (hash ~ '^[0-9a-f]{64}$'),
  label        text NOT NULL CHECK (label <> ''),
  -- Actions of the policy, or '*' for everything that the account's roles may.
  scopes       text[] NOT NULL CHECK (cardinality(scopes) > 0),
  created_at   timestamptz(6) NOT NULL DEFAULT now(),
  expires_at   timestamptz(6) NOT NULL CHECK (expires_at > created_at),
  last_used_on date,
  revoked_at   timestamptz(6)
);
CREATE INDEX access_token_user_id_idx ON access_token (user_id);

-- Failed tries by a keyed hash of the address that was typed, known to the hub or not.
CREATE TABLE sign_in_wait (
  address_hash text PRIMARY KEY,
  failures     integer NOT NULL CHECK (failures > 0),
  failed_at    timestamptz(6) NOT NULL,
  locked_until timestamptz(6)
);

-- Secret and recovery codes are encrypted with a key of the deployment.
CREATE TABLE two_factor (
  id                        text PRIMARY KEY,
  user_id                   text NOT NULL UNIQUE REFERENCES hub_user (id) ON DELETE CASCADE,
  secret                    text NOT NULL,
  backup_codes              text NOT NULL,
  verified                  boolean NOT NULL DEFAULT false,
  failed_verification_count integer NOT NULL DEFAULT 0,
  locked_until              timestamptz(6)
);

-- A token was a session until now, longer than any that comes of signing in; these are made anew.
DELETE FROM session WHERE expires_at > created_at + interval '13 hours';
