/**
 * What happens in a session while it takes place: questions with votes and short polls, asked and answered without an
 * account, moderated, kept with the session afterwards.
 */
@org.jspecify.annotations.NullMarked
package eu.soga.live;
