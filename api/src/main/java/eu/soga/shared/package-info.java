/** Code that every room uses: errors, identity, clock, paging, text, time, geodesy, audit. Depends on no room. */
package eu.soga.shared;
