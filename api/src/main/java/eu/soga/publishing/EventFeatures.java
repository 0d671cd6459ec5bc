package eu.soga.publishing;

import java.util.List;

/** Dates of events as GeoJSON (RFC 7946 §3.3). */
record EventFeatures(String type, List<EventFeature> features) {}
