/** Public reading of editions, programmes and figures: rows instead of entities. */
@org.jspecify.annotations.NullMarked
package eu.soga.editions.reading;
