/** Gets what people point us to, and nothing of ours: every address is checked before it is connected to. */
package eu.soga.shared.fetch;
