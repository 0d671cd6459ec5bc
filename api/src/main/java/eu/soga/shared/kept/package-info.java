/** When something public was last changed, so that public answers can be kept until then. */
package eu.soga.shared.kept;
