-- When online rooms open, for a whole edition: legs and sessions without minutes of their own have these.
CREATE FUNCTION room_minutes_plausible(minutes jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT minutes IS NULL OR minutes = 'null'::jsonb
        OR (jsonb_typeof(minutes) = 'number' AND minutes::numeric BETWEEN 0 AND 1440)
$$;

ALTER TABLE edition ADD CONSTRAINT edition_room_minutes_plausible CHECK (
    room_minutes_plausible(about #> '{onlineRooms,opensBefore}') AND room_minutes_plausible(about #> '{onlineRooms,closesAfter}'));

-- Read by registrations, which know no editions.
CREATE VIEW event_room_default AS
SELECT l.event_id,
    (d.about #>> '{onlineRooms,opensBefore}')::int AS opens_before,
    (d.about #>> '{onlineRooms,closesAfter}')::int AS closes_after
FROM edition_leg l JOIN edition d ON d.id = l.edition_id;
