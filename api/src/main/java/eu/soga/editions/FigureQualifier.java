package eu.soga.editions;

/** How exactly a document states a figure. */
public enum FigureQualifier {
    EXACT,
    MORE_THAN,
    AT_LEAST,
    ABOUT
}
