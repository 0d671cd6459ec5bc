package eu.soga.alerts;

/**
 * A private calendar.
 *
 * @param url its address, which is told once; whoever knows it reads the calendar, and can do nothing else
 */
record PrivateFeedResponse(String url) {}
