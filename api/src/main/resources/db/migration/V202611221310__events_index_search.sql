CREATE INDEX event_texts ON event USING gin (text_fr, text_en, text_de, text_es, text_it, text_pt, text_nl, text_simple, text_names);
CREATE INDEX event_folded_names ON event USING gin (folded_names gin_trgm_ops);
CREATE INDEX event_themes ON event USING gin (themes);
CREATE INDEX event_languages ON event USING gin (languages);
CREATE INDEX event_city ON event (city_key);
CREATE INDEX event_country ON event (place_country);
CREATE INDEX event_published ON event (published_at, id) WHERE status IN ('PUBLISHED', 'CANCELLED', 'POSTPONED');
CREATE INDEX event_sphere ON event USING gist (ll_to_earth(place_latitude, place_longitude)) WHERE place_latitude IS NOT NULL;
CREATE INDEX event_box ON event USING gist (place_latitude, place_longitude);
-- «touches the days from … to»: what ended earlier is never looked at
CREATE INDEX occurrence_last_day ON occurrence (last_day, first_day);
