-- Answers about listed organisations are kept too: what they are made from tells its changes.
CREATE TRIGGER tell_public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON organisation_listed
    FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER tell_public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON atlas_term
    FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
