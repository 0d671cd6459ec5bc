/** Pictures that organisations upload: stored in two sizes, shown to everyone. */
package eu.soga.organisations.pictures;
