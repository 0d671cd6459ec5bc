/**
 * Tables for spreadsheets and programs: columns are defined once, written as CSV, and described as JSON Schema.
 * Contains no rule of the domain.
 */
package eu.soga.shared.tables;
