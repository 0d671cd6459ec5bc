package eu.soga.alerts;

/**
 * Data that a person without an account needs to send the form for a saved search.
 *
 * @param formToken must be sent with the form
 * @param soonestSeconds how long to wait before sending it
 * @param latestSeconds how long the token is valid
 */
record SavedSearchFormResponse(String formToken, long soonestSeconds, long latestSeconds) {}
