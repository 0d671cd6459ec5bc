package eu.soga.alerts;

/**
 * What a form needs to be sent by someone without an account.
 *
 * @param formToken to send with it
 * @param soonestSeconds how long to wait before it is sent
 * @param latestSeconds for how long it is good
 */
record SavedSearchFormResponse(String formToken, long soonestSeconds, long latestSeconds) {}
