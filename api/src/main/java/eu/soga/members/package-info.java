/**
 * Who is a member of the association, by which dues, in which tier and college. Knows organisations and the people who
 * represent them; knows no event and no resource.
 */
@NullMarked
package eu.soga.members;

import org.jspecify.annotations.NullMarked;
