package eu.soga.alerts;

/**
 * What a person without an account needs to send the form for a saved search.
 *
 * @param formToken to send with it
 * @param soonestSeconds how long to wait before it is sent
 * @param latestSeconds for how long it is good
 */
record SavedSearchFormResponse(String formToken, long soonestSeconds, long latestSeconds) {}
