/** What every room uses: errors, identity, clock, paging, text, time, geodesy, audit. Knows no room. */
package eu.soga.shared;
