package eu.soga.alerts;

/**
 * A private calendar.
 *
 * @param url its address, shown only once; it gives read access to the calendar and nothing else
 */
record PrivateFeedResponse(String url) {}
