-- Readers may ask for some types only.
CREATE INDEX change_type ON change (type, id);

-- Subjects are named by ids: a slug changes with the name.
UPDATE change c SET subject = '/api/v1/organisations/' || o.id
FROM organisation o WHERE c.subject = '/api/v1/organisations/' || o.slug;
UPDATE change c SET subject = '/api/v1/organisations/' || o.organisation_id
FROM organisation_old_slug o WHERE c.subject = '/api/v1/organisations/' || o.slug;
