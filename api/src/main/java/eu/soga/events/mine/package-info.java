/** What a partner sees of their organisations' events: where each stands and what is asked of them. */
package eu.soga.events.mine;
