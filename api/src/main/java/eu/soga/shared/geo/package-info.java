/** Coordinates, distances and the offline gazetteer of Europe. Knows no feature and no network. */
@org.jspecify.annotations.NullMarked
package eu.soga.shared.geo;
