/** A partner's list of events, each with its state and the next step. */
package eu.soga.events.mine;
