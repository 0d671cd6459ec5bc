-- An evening that ends in the night, by 06:00 and within 24 hours, stands on the day it starts on only
-- (Schedule.lastDayShown).
UPDATE occurrence o SET last_day = o.first_day
FROM event e
WHERE e.id = o.event_id AND NOT e.all_day AND o.last_day = o.first_day + 1
  AND o.end_local::time <= '06:00' AND o.end_local::time < o.start_local::time;
