/** Tells other servers of public changes: subscriptions and signed deliveries. Changes nothing in other rooms. */
package eu.soga.webhooks;
