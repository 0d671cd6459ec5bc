/** Coordinates, distances and the offline gazetteer of Europe. Uses no other package of ours and no network. */
@org.jspecify.annotations.NullMarked
package eu.soga.shared.geo;
