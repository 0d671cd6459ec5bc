/** The edition leads' API: editions, draft programmes, speakers, releases. */
@org.jspecify.annotations.NullMarked
package eu.soga.editions.desk;
