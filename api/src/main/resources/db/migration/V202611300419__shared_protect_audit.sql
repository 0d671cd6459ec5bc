-- Where the API has a database user of its own (deploy/postgres/users.sh), it adds to the log and never rewrites it.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'soga_api') THEN
        REVOKE UPDATE, DELETE ON audit_entry FROM soga_api;
        REVOKE INSERT, UPDATE, DELETE ON flyway_schema_history FROM soga_api;
    END IF;
END
$$;
