/** Tells other servers of public changes by signed deliveries. Changes nothing in other rooms. */
package eu.soga.webhooks;
