-- Two entries of one event: the one that was merged leaves the public and leads to the other. What it leads to is
-- never merged itself: the key to it says so, hence neither chains nor circles, whoever merges at once.
ALTER TABLE event
    ADD COLUMN merged_into uuid,
    ADD COLUMN is_merged boolean NOT NULL GENERATED ALWAYS AS (merged_into IS NOT NULL) STORED,
    ADD COLUMN winner_is_merged boolean GENERATED ALWAYS AS (CASE WHEN merged_into IS NOT NULL THEN false END) STORED,
    ADD CONSTRAINT event_standing UNIQUE (id, is_merged),
    ADD CONSTRAINT event_merged_into_standing FOREIGN KEY (merged_into, winner_is_merged) REFERENCES event (id, is_merged),
    ADD CONSTRAINT event_not_merged_into_itself CHECK (merged_into <> id),
    ADD CONSTRAINT event_merged_is_withdrawn CHECK (merged_into IS NULL OR status = 'WITHDRAWN');
CREATE INDEX event_merged_into ON event (merged_into, winner_is_merged) WHERE merged_into IS NOT NULL;
