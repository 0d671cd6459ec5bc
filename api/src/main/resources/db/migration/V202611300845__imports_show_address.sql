-- Partners choose whether pages name the whole address that events were read from; until now only its host was shown.
ALTER TABLE followed_source ADD COLUMN show_address boolean NOT NULL DEFAULT false;
ALTER TABLE event_import ADD COLUMN show_address boolean NOT NULL DEFAULT false;
