/** Tells other servers of public changes: subscriptions, signed deliveries. Writes nothing of another room. */
package eu.soga.webhooks;
