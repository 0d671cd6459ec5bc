-- The place of an event and the office of an organisation as points on the sphere of the extension earthdistance. They
-- were computed anew for every row that a search near a point looked at, which took most of its time.
ALTER TABLE event ADD COLUMN sphere cube
    GENERATED ALWAYS AS (CAST(ll_to_earth(place_latitude, place_longitude) AS cube)) STORED;
DROP INDEX event_sphere;
CREATE INDEX event_sphere ON event USING gist (sphere) WHERE sphere IS NOT NULL;

ALTER TABLE organisation ADD COLUMN office_sphere cube
    GENERATED ALWAYS AS (CAST(ll_to_earth(office_latitude, office_longitude) AS cube)) STORED;
DROP INDEX organisation_by_place;
CREATE INDEX organisation_by_place ON organisation USING gist (office_sphere) WHERE office_sphere IS NOT NULL;
