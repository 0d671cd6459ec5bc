-- A pending list makes every search slower until the next vacuum, and the planner shy of the index; events are read
-- far more often than written. What was collected so far goes into the indexes.
ALTER INDEX event_texts SET (fastupdate = off);
ALTER INDEX event_folded_names SET (fastupdate = off);
SELECT gin_clean_pending_list('event_texts'), gin_clean_pending_list('event_folded_names');
