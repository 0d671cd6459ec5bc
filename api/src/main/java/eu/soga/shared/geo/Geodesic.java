package eu.soga.shared.geo;

import net.sf.geographiclib.GeodesicMask;

/** Distances on the WGS84 ellipsoid (Karney's algorithm: exact to nanometres, also near antipodes). */
public final class Geodesic {
    private Geodesic() {}

    /** Returns the length in metres of the shortest path between two points, unrounded. */
    public static double metres(Coordinates from, Coordinates to) {
        return net.sf.geographiclib.Geodesic.WGS84.Inverse(
                        from.lat(), from.lon(), to.lat(), to.lon(), GeodesicMask.DISTANCE)
                .s12;
    }
}
